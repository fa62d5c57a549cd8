//! An eis, to read: the finding that is selected, what the eis asks and why, where it is met, its other findings and the
//! notes about it.

use crate::dekking::{Bevinding, Eis};
use crate::text::aantal::aantal;
use crate::text::eisblad::Eisblad;
use crate::tui::blik::lagen::Bericht;
use crate::tui::model::Model;
use crate::tui::view::dekking::stand;
use crate::tui::{notities, onderwerpen};

/// All of it; without a finding it begins with what is said of the selected gebied.
pub fn blad(model: &Model, eis: &'static Eis, gekozen: Option<&Bevinding>) -> Bericht {
    let waar = model.gebiedsnaam(model.getoond_gebied());
    let titel = match gekozen {
        Some(_) => format!("{} {}", eis.id, eis.titel),
        None => format!("{} · {waar}", eis.id),
    };
    let herstel = |b: &Bevinding| model.stand.bekend_herstel(b);
    let regels = model.bij_stand(|bij| {
        let blad = Eisblad { stand: *bij, toetsing: &model.stand.toetsing, eis };
        let eerst = match gekozen {
            Some(bevinding) => blad.bevinding(bevinding, herstel(bevinding)),
            None => stand(model, eis),
        };
        let andere = blad.andere(gekozen);
        let kop = match andere.len() {
            0 => String::new(),
            n if gekozen.is_some() => aantal(n as u64, "andere bevinding", "andere bevindingen"),
            n => aantal(n as u64, "bevinding", "bevindingen"),
        };
        let andere = andere.into_iter().flat_map(|b| blad.bevinding(b, herstel(b))).collect();
        let bij = notities::regels_bij(&model.werk.plan, &onderwerpen::van_eis(eis.id));
        let delen = [
            (String::new(), eerst),
            ("De eis".to_owned(), blad.vraagt()),
            ("Per wijk".to_owned(), blad.per_gebied()),
            (kop, andere),
            ("Notities".to_owned(), bij),
        ];
        in_delen(delen)
    });
    Bericht { bevinding: gekozen.is_some(), ..Bericht::nieuw(titel, regels) }
}

/// The parts below each other, those without lines left out, with a heading and an empty line before each but the first.
fn in_delen<const N: usize>(delen: [(String, Vec<String>); N]) -> Vec<String> {
    let mut uit: Vec<String> = Vec::new();
    for (kop, regels) in delen.into_iter().filter(|(_, regels)| !regels.is_empty()) {
        if !uit.is_empty() {
            uit.push(String::new());
        }
        if kop.is_empty() {
            uit.extend(regels);
        } else {
            uit.push(kop);
            uit.extend(regels.into_iter().map(|regel| format!("  {regel}")));
        }
    }
    uit
}
