//! The number by which the state knows a person, in the texts of a plan: they have no place there.

use crate::plan::bsn::heeft_bsn;
use crate::plan::deel::langs::langs;
use crate::plan::deel::{Blik, Deel};
use crate::plan::{Herkomst, Pad, Plan};

/// The ways to the texts in which such a number stands, in the order of the plan. Most plans have none, and are walked
/// through without keeping the way; a list that did not change is not walked through again.
pub(super) fn teksten_met_bsn(plan: &Plan) -> Vec<Pad> {
    let mut uit = Vec::new();
    if komt_voor(plan) {
        langs(plan, &mut |plek| {
            if tekst(&plek.deel.blik()).is_some_and(heeft_bsn) {
                uit.push(plek.pad());
            }
        });
    }
    uit
}

/// True where such a number stands anywhere in a part of a plan.
fn komt_voor(deel: &dyn Deel) -> bool {
    deel.bsn().map_or_else(|| staat_in(deel), |al| *al.get_or_init(|| staat_in(deel)))
}

fn staat_in(deel: &dyn Deel) -> bool {
    let blik = deel.blik();
    match blik {
        Blik::Groep(groep) => {
            let mut gevonden = false;
            groep.langs(&mut |_, deel| gevonden = gevonden || komt_voor(deel));
            gevonden
        }
        Blik::Rijen(rijen) => (0..rijen.aantal()).filter_map(|rij| rijen.rij(rij)).any(komt_voor),
        Blik::Kaart(kaart) => kaart.values().any(|cijfer| komt_voor(cijfer)),
        blik => tekst(&blik).is_some_and(heeft_bsn),
    }
}

/// The text of a part that is free to write.
fn tekst<'a>(blik: &Blik<'a>) -> Option<&'a str> {
    match *blik {
        Blik::Tekst(tekst) => Some(tekst),
        Blik::Cijfer(cijfer) => cijfer.toelichting,
        Blik::Herkomst(Herkomst { toelichting, .. }) => Some(toelichting.as_str()),
        Blik::Niets
        | Blik::Code(_)
        | Blik::Ja(_)
        | Blik::Geheel(_)
        | Blik::Telling(_)
        | Blik::Getal(_)
        | Blik::Datum(_)
        | Blik::Punt(_)
        | Blik::Omtrek(_)
        | Blik::Waar(_)
        | Blik::Zet(_)
        | Blik::Groep(_)
        | Blik::Rijen(_)
        | Blik::Kaart(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::Wijziging;

    #[test]
    fn a_number_that_comes_in_a_list_that_was_looked_through_is_found_and_goes_when_it_goes() {
        let mut plan = crate::store::ingebouwd().unwrap().plan;
        assert!(teksten_met_bsn(&plan).is_empty());
        let code = plan.organisaties[3].code.clone();
        let tekst = Wijziging::zet(["organisaties", code.as_str(), "toelichting"], &"nummer 111222333".to_owned());
        let terug = tekst.pas_toe(&mut plan).unwrap();
        assert_eq!(teksten_met_bsn(&plan).len(), 1);
        let kopie = plan.clone();
        terug.pas_toe(&mut plan).unwrap();
        assert!(teksten_met_bsn(&plan).is_empty());
        assert_eq!(teksten_met_bsn(&kopie).len(), 1);
    }
}
