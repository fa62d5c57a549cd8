//! What became of the teams when a wijk or a domein went from one to another, in words.

use super::aantal::{aantal, fte, fte_getal};
use super::{getal, plek};
use crate::dekking::Teamstand;

/// “team Noord 9,0 → 12,4 fte, 2 → 3 plekken, verste buurt 900 m → 1.400 m”: each team whose wijken or domeinen are others,
/// in the order of the plan; what stayed is told once. Empty where no team changed so.
pub fn verschil(voor: &[Teamstand], na: &[Teamstand]) -> Vec<String> {
    let zelfde = |a: &&Teamstand, b: &Teamstand| a.code == b.code;
    let anders = |na: &&Teamstand| {
        let was = voor.iter().find(|was| zelfde(was, na));
        was.is_none_or(|was| (&was.werkgebied, &was.domeinen) != (&na.werkgebied, &na.domeinen))
    };
    let weg = voor.iter().filter(|was| !na.iter().any(|na| zelfde(&na, was)));
    let weg = weg.map(|was| format!("{} ({}) is er niet meer", plek::teamnaam(&was.naam), fte(was.fte)));
    let erbij = na.iter().filter(anders).map(|na| een(voor.iter().find(|was| zelfde(was, na)), na));
    erbij.chain(weg).collect()
}

fn een(was: Option<&Teamstand>, na: &Teamstand) -> String {
    let was = was.unwrap_or(na);
    let pijl = |was: String, na: String| if was == na { na } else { format!("{was} → {na}") };
    let mensen = pijl(fte_getal(was.fte), fte_getal(na.fte));
    let plekken = aantal(na.plekken as u64, "locatie", "locaties");
    let plekken = if was.plekken == na.plekken { plekken } else { format!("{} → {plekken}", was.plekken) };
    let meter = |verste: Option<f64>| verste.map_or_else(|| getal::STREEP.to_owned(), getal::meter);
    let verste = pijl(meter(was.verste), meter(na.verste));
    format!("{} {mensen} fte, {plekken}, verste buurt {verste}", plek::teamnaam(&na.naam))
}
