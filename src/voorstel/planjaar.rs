//! A year more in the plan, as one change: the year itself and the yearly figures in it, carried over from the last year
//! that the plan gives.

use rust_decimal::Decimal;

use crate::calc::afronding::halverwege;
use crate::calc::jaren::laatste;
use crate::calc::vraag::groeifactor;
use crate::plan::voorziening::Jaarwaarde;
use crate::plan::waarde::{Status, Werking};
use crate::plan::{Plan, Voorziening, Waarde, Wijziging};

/// The change that adds a year. Euros become those of the last year with so many percent a year, percentages stay as
/// they are; each says that it is carried over, and from when. Fasering is only written where the plan gives it for the
/// year before: where it does not, all of the work counts.
pub fn erbij(plan: &Plan, jaar: u16, procent: Decimal) -> Wijziging {
    let mut jaren = plan.planjaren.clone();
    let vorig = jaren.iter().copied().filter(|j| *j < jaar).max();
    jaren.push(jaar);
    jaren.sort_unstable();
    jaren.dedup();
    let mut delen = vec![Wijziging::zet(["planjaren"], &jaren)];
    for v in &plan.voorzieningen {
        let gefaseerd = v.fasering.iter().any(|f| Some(f.jaar) == vorig);
        if let Some(rij) = doorgetrokken(&v.fasering, jaar, None).filter(|_| gefaseerd) {
            delen.push(Wijziging::rij(["voorzieningen", v.code.as_str(), "fasering"], &rij));
        }
    }
    delen.extend(rijen(plan, jaar, procent));
    Wijziging::Samen(delen)
}

/// The change that writes what is carried over into a year that the plan has already; fasering is not among it.
pub fn schrijf(plan: &Plan, jaren: &[u16]) -> Option<Wijziging> {
    let mut stand = plan.clone();
    let mut delen = Vec::new();
    for &jaar in jaren {
        for deel in rijen(&stand, jaar, plan.begroting.doortrekken.midden) {
            deel.pas_toe(&mut stand).ok()?;
            delen.push(deel);
        }
    }
    (!delen.is_empty()).then_some(Wijziging::Samen(delen))
}

/// The rows of a year that are carried over into it.
fn rijen(plan: &Plan, jaar: u16, procent: Decimal) -> Vec<Wijziging> {
    let preventie = |v: &Voorziening| {
        let rij = doorgetrokken(&v.preventie, jaar, None)?;
        Some(Wijziging::rij(["voorzieningen", v.code.as_str(), "preventie"], &rij))
    };
    let lumpsum = doorgetrokken(&plan.begroting.lumpsum, jaar, Some(procent));
    let lumpsum = lumpsum.map(|rij| Wijziging::rij(["begroting", "lumpsum"], &rij));
    plan.voorzieningen.iter().filter_map(preventie).chain(lumpsum).collect()
}

/// The row of this year; nothing where the year is there already, or nothing before it.
fn doorgetrokken<W: Werking>(rijen: &[Jaarwaarde<W>], jaar: u16, procent: Option<Decimal>) -> Option<Jaarwaarde<W>> {
    let vorige = laatste(rijen, jaar).filter(|rij| rij.jaar < jaar)?;
    let factor = procent.map_or(Decimal::ONE, |procent| groeifactor(procent, vorige.jaar, jaar));
    let [laag, midden, hoog] = [vorige.waarde.laag, vorige.waarde.midden, vorige.waarde.hoog]
        .map(|w| if procent.is_some() { halverwege(w * factor, 2).normalize() } else { w });
    let mut waarde = Waarde::band(laag, midden, hoog);
    waarde.status = Some(Status::Aanname);
    waarde.toelichting = Some(match procent.filter(|p| !p.is_zero()) {
        Some(procent) => {
            let teken = if procent > Decimal::ZERO { "+" } else { "" };
            let getal = procent.normalize().to_string().replace('.', ",");
            format!("Doorgetrokken uit {}, {teken}{getal} % per jaar", vorige.jaar)
        }
        None => format!("Doorgetrokken uit {}", vorige.jaar),
    });
    Some(Jaarwaarde { jaar, waarde })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calc;
    use crate::calc::gaten::{Gat, in_jaren};
    use crate::plan::Band;
    use rust_decimal_macros::dec;

    fn plan() -> Plan {
        crate::store::open(std::path::Path::new("tests/klein")).unwrap().plan
    }

    #[test]
    fn a_year_more_writes_what_the_last_year_gives_and_undo_restores_every_byte() {
        let mut plan = plan();
        plan.voorzieningen[0].fasering.push(Jaarwaarde { jaar: 2029, waarde: Waarde::vast(dec!(80)) });
        plan.begroting.lumpsum[1].waarde = Waarde::band(dec!(1000000), dec!(1010000), dec!(1020000));
        let voor = plan.clone();
        let terug = erbij(&plan, 2031, dec!(2.5)).pas_toe(&mut plan).unwrap();
        assert_eq!(plan.planjaren, [2028, 2029, 2031]);
        let lumpsum = &plan.begroting.lumpsum[2];
        assert_eq!(lumpsum.jaar, 2031);
        let w = &lumpsum.waarde;
        assert_eq!((w.laag, w.midden, w.hoog), (dec!(1050625), dec!(1061131.25), dec!(1071637.5)));
        assert_eq!(w.toelichting.as_deref(), Some("Doorgetrokken uit 2029, +2,5 % per jaar"));
        assert_eq!(w.status, Some(Status::Aanname));
        let preventie = &plan.voorzieningen[1].preventie[1];
        assert_eq!((preventie.jaar, preventie.waarde.midden), (2031, dec!(5)));
        assert_eq!(preventie.waarde.toelichting.as_deref(), Some("Doorgetrokken uit 2029"));
        assert_eq!(plan.voorzieningen[0].fasering[2].waarde.midden, dec!(80));
        assert_eq!(in_jaren(&plan, &plan.planjaren), []);
        terug.pas_toe(&mut plan).unwrap();
        assert_eq!(plan, voor);
        let tekst = |plan| crate::store::vorm::heel_ron(plan).unwrap();
        assert_eq!(tekst(&plan), tekst(&voor));
    }

    /// What is written is what the chain carries over by itself, when the percentage is that of the plan.
    #[test]
    fn writing_the_year_changes_no_figure_of_it() {
        let mut plan = plan();
        plan.begroting.doortrekken = Waarde::vast(dec!(3));
        let mut geschreven = plan.clone();
        plan.planjaren.push(2031);
        erbij(&geschreven, 2031, dec!(3)).pas_toe(&mut geschreven).unwrap();
        for band in Band::ALLE {
            let mut doorgetrokken = calc::bereken(&plan, 2031, band);
            assert_eq!(doorgetrokken.kosten.lumpsum_uit.replace(2031), Some(2029));
            assert_eq!(doorgetrokken, calc::bereken(&geschreven, 2031, band));
        }
    }

    #[test]
    fn fasering_that_ended_before_is_not_taken_up_again() {
        let mut plan = plan();
        erbij(&plan, 2030, dec!(0)).pas_toe(&mut plan).unwrap();
        assert_eq!(plan.voorzieningen[0].fasering.len(), 1);
        assert_eq!(plan.begroting.lumpsum[2].waarde.toelichting.as_deref(), Some("Doorgetrokken uit 2029"));
        assert!(matches!(in_jaren(&plan, &[2030])[..], [Gat::FaseringVoorbij { .. }]));
    }

    #[test]
    fn a_year_that_is_there_gets_the_rows_that_it_lacks() {
        let mut plan = plan();
        plan.planjaren.extend([2030, 2031]);
        let voor = calc::bereken(&plan, 2031, Band::Midden);
        schrijf(&plan, &[2030, 2031]).unwrap().pas_toe(&mut plan).unwrap();
        assert!(in_jaren(&plan, &plan.planjaren).iter().all(|gat| matches!(gat, Gat::FaseringVoorbij { .. })));
        assert_eq!(calc::bereken(&plan, 2031, Band::Midden).vraag, voor.vraag);
        assert_eq!(schrijf(&plan, &[2030]), None, "there is nothing left to write");
    }

    #[test]
    fn a_year_that_cannot_be_is_refused_and_changes_nothing() {
        let mut plan = plan();
        let voor = plan.clone();
        assert!(erbij(&plan, 2048, dec!(0)).pas_toe(&mut plan).is_err());
        assert_eq!(plan, voor);
    }
}
