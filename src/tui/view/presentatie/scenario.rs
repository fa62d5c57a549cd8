//! The page of a scenario: what it makes of the plan, before and after, what it changes, and which findings go and come.

use ratatui::style::Style;
use ratatui::text::Line;

use super::dia::{Blok, Dia, Maat, onder_kop, zin};
use crate::dekking::{Ernst, Strook};
use crate::report::varianten::{BASIS, Variant};
use crate::report::vergelijking::zinnen::{Lot, Stadscijfer};
use crate::text::aantal::{aantal, hoofdletter};
use crate::text::{getal, oordeel, strook};
use crate::tui::model::Model;
use crate::tui::view::scenarios;
use crate::tui::view::vel::vul;

/// Cells of the name of a figure, and of a figure.
const NAAM: usize = 22;
const CIJFER: usize = 17;

/// What the page says.
pub fn dia(model: &Model, maat: Maat, plaats: usize) -> Dia {
    let thema = model.blik.thema;
    let naam = model.werk.basis().scenarios.get(plaats).map_or("", |s| &s.naam);
    let zonder = model.werk.basis().scenarios.get(plaats).is_some_and(|s| s.samengevoegd.is_some());
    let kaal = |zin: &str| Dia {
        groot: (naam.to_owned(), thema.kop()),
        punt: (zin.to_owned(), Style::new()),
        blokken: Vec::new(),
    };
    let (Some(basis), Some(met)) = (model.stand.bekende_variant(0), model.stand.bekende_variant(plaats + 1)) else {
        return kaal(strook::woord(None));
    };
    let Some((cijfers, lot)) = basis.naast(met, |v| (v.stadscijfers(), v.lot_van_bevindingen())) else {
        return kaal(&scenarios::samenvatting(basis, met));
    };
    let vonnis = met.strook.as_ref().and_then(Strook::vonnis);
    let kleur = thema.vonnis(vonnis);
    let kop = thema.kop();
    let jaar = getal::jaar(model.stand.jaar);
    let wijzigingen = met.wijzigingen.iter().flat_map(|w| zin("· ", w, Style::new(), maat.breedte)).collect();
    let mut blokken = vec![oordelen(model, basis, met, maat)];
    let in_jaar = format!("in {jaar}");
    let koppen = [in_jaar.as_str(), BASIS, if zonder { "zonder scenario" } else { "met scenario" }, "verschil"];
    blokken.extend(onder_kop(rij(koppen), kop, vec![cijfers.iter().map(regel).collect()]));
    let n = aantal(met.wijzigingen.len() as u64, "wijziging", "wijzigingen");
    blokken.extend(onder_kop(
        format!("Wat het scenario {}: {n}", if zonder { "heeft gewijzigd" } else { "wijzigt" }),
        kop,
        vec![wijzigingen],
    ));
    for Lot { woord, zinnen } in &lot {
        let regel = |(ernst, tekst): &(Ernst, String)| {
            zin(&format!("{} ", oordeel::teken_van(*ernst)), tekst, thema.oordeel(*ernst), maat.breedte)
        };
        let regels = zinnen.iter().flat_map(regel).collect();
        blokken.extend(onder_kop(format!("{}: {}", hoofdletter(woord), zinnen.len()), kop, vec![regels]));
    }
    Dia {
        groot: (format!("{} {}", strook::teken(vonnis), strook::woord(vonnis)), kleur),
        punt: (punt(&met.naam, &cijfers, &lot, &jaar), kleur),
        blokken,
    }
}

/// ““Meer jeugd” in 2028: 2 bevindingen weg, 1 erbij; bezet +0,3 fte, kosten +€ 35.280.”
fn punt(naam: &str, cijfers: &[Stadscijfer], lot: &[Lot], jaar: &str) -> String {
    let anders = lot.iter().filter(|l| l.woord != "blijft").map(|l| (l.zinnen.len(), l.woord)).enumerate();
    let bevonden: Vec<String> = anders
        .map(|(i, (n, woord))| match i {
            0 => format!("{} {woord}", aantal(n as u64, "bevinding", "bevindingen")),
            _ => format!("{n} {woord}"),
        })
        .collect();
    let bevonden = if bevonden.is_empty() { "dezelfde bevindingen".to_owned() } else { bevonden.join(", ") };
    let cijfer = |wat: &str| {
        let anders = cijfers.iter().find(|c| c.wat == wat).map(|c| &c.verschil).filter(|v| !v.is_empty());
        anders.map_or_else(|| format!("{wat} gelijk"), |verschil| format!("{wat} {verschil}"))
    };
    format!("“{naam}” in {jaar}: {bevonden}; {}, {}.", cijfer("bezet"), cijfer("kosten"))
}

/// The verdict without and with it.
fn oordelen(model: &Model, basis: &Variant, met: &Variant, maat: Maat) -> Blok {
    let regel = |voor: &str, variant: &Variant| {
        let strip = variant.strook.as_ref();
        let tekst = strip.map_or_else(String::new, strook::antwoord);
        zin(&format!("{voor}: "), &tekst, model.blik.thema.vonnis(strip.and_then(Strook::vonnis)), maat.breedte)
    };
    let mut blok = regel(BASIS, basis);
    blok.extend(regel(if met.samengevoegd.is_some() { "zonder het scenario" } else { "met het scenario" }, met));
    blok
}

/// A figure before and after.
fn regel(cijfer: &Stadscijfer) -> Line<'static> {
    let meer = if cijfer.verschil.is_empty() { "gelijk" } else { &cijfer.verschil };
    Line::raw(rij([cijfer.wat, &cijfer.van, &cijfer.naar, meer]))
}

/// A line of the table.
fn rij([wat, van, naar, meer]: [&str; 4]) -> String {
    let cellen = [van, naar, meer].map(|cel| vul(cel, CIJFER, true));
    vul(wat, NAAM, false) + &cellen.concat()
}
