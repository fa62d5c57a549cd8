//! Step 3: the fte needed per gebied and functie, by WISN (WHO 2010): `Σ uren × inzet ÷ AWT × CAF + IAF`.
//!
//! A *gebied* is a wijk or, as the last row, the city: voorzieningen of stad and regio are staffed there.

use rust_decimal::Decimal;

use super::afronding::{deel, fijn, procent};
use super::gids::Gids;
use super::rooster::Rooster;
use super::vraag::Vraag;
use super::werktijd::Beschikbaar;
use crate::plan::{Band, Niveau, Plan};

/// What one gebied needs of one functie.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Nodig {
    /// Hours of direct work.
    pub uren: Decimal,
    /// Fte for that work alone (WISN: S).
    pub dienst: Decimal,
    /// Fte for additional tasks of named posts (WISN: IAF).
    pub aanvullend: Decimal,
    /// Fte needed. The rule of the plan for rounding decides how it is shown, and nothing else.
    pub fte: Decimal,
    /// True where a part of the demand for it is not known: what is needed is then more than this.
    pub onbekend: bool,
}

impl Nodig {
    /// The needs of two gebieden or functies together.
    #[must_use]
    pub fn plus(&self, ander: &Self) -> Self {
        Self {
            uren: self.uren + ander.uren,
            dienst: self.dienst + ander.dienst,
            aanvullend: self.aanvullend + ander.aanvullend,
            fte: self.fte + ander.fte,
            onbekend: self.onbekend || ander.onbekend,
        }
    }
}

/// Computes the formatie: one row per wijk and a last one for the city; columns are functies.
pub fn bereken(plan: &Plan, gids: &Gids<'_>, vraag: &Vraag, werktijd: &[Beschikbaar], band: Band) -> Rooster<Nodig> {
    let stad = plan.wijken.len();
    let mut cellen = Rooster::gevuld(stad + 1, plan.functies.len(), Nodig::default());
    for (v, voorziening) in plan.voorzieningen.iter().enumerate() {
        for inzet in &voorziening.inzet {
            let Some(&f) = gids.functies.get(&inzet.functie) else { continue };
            let aandeel = procent(inzet.procent.bij(band));
            for w in 0..stad {
                let gebied = if voorziening.niveau == Niveau::Wijk { w } else { stad };
                let cel = &mut cellen[(gebied, f)];
                cel.uren += fijn(vraag.uren[(w, v)] * aandeel);
                cel.onbekend |= !vraag.bekend(w, v);
            }
        }
    }
    for (f, functie) in plan.functies.iter().enumerate() {
        let tijd = &werktijd[f];
        let taken: Decimal = functie.aanvullend.iter().map(|t| t.personen.bij(band) * t.uren.bij(band)).sum();
        for g in 0..=stad {
            let Nodig { uren, onbekend, .. } = cellen[(g, f)];
            cellen[(g, f)] = Nodig { onbekend, ..wisn(uren, taken, tijd) };
        }
    }
    cellen
}

/// `S × CAF + IAF`, for hours of direct work and of additional tasks in a year. Where there is no work there is no post,
/// and so no additional task.
pub fn wisn(uren: Decimal, taken: Decimal, tijd: &Beschikbaar) -> Nodig {
    if uren.is_zero() {
        return Nodig::default();
    }
    let aanvullend = deel(taken, tijd.uren);
    // `S × CAF`, divided once.
    let direct = deel(uren, tijd.direct());
    Nodig { uren, dienst: deel(uren, tijd.uren), aanvullend, fte: direct + aanvullend, onbekend: false }
}

/// `er is ÷ nodig`, or `None` where nothing is needed (WISN ratio: below 1 is a shortage).
pub fn ratio(er_is: Decimal, nodig: Decimal) -> Option<Decimal> {
    if nodig.is_zero() { None } else { Some(deel(er_is, nodig)) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calc::afronding::halverwege;
    use crate::calc::werktijd;
    use crate::plan::functie::{Omvang, OndersteunendeTaak, Werktijd};
    use crate::plan::{Herkomst, Waarde};
    use rust_decimal_macros::dec;

    /// The constructed Dutch team of `methoden.md` §1.3; every norm an assumption, every result checked as a fraction.
    fn team() -> Werktijd {
        let taak = |omvang| OndersteunendeTaak { naam: "taak".into(), omvang };
        Werktijd {
            code: "w".into(),
            naam: "team".into(),
            contracturen: Waarde::vast(dec!(1872)),
            uren_per_dag: Waarde::vast(dec!(7.2)),
            feestdagen: Waarde::vast(dec!(43.2)),
            verlof: Waarde::vast(dec!(158.4)),
            ziekteverzuim: Waarde::vast(dec!(6.5)),
            scholing: Waarde::vast(dec!(40)),
            ondersteunend: vec![
                taak(Omvang::UrenPerJaar(Waarde::vast(dec!(92)))),
                taak(Omvang::Procent(Waarde::vast(dec!(8)))),
                taak(Omvang::UrenPerWeek { uren: Waarde::vast(dec!(0.25)), weken: Waarde::vast(dec!(48)) }),
                taak(Omvang::Procent(Waarde::vast(dec!(5)))),
            ],
            herkomst: Herkomst::default(),
        }
    }

    #[test]
    fn wisn_of_the_constructed_team_to_ten_decimals() {
        let tijd = werktijd::van(&team(), Band::Midden);
        assert_eq!(tijd.uren, dec!(1508.72));
        assert_eq!(halverwege(tijd.cas, 10), dec!(0.1989326051));
        assert_eq!(halverwege(tijd.caf, 10), dec!(1.2483344178));
        // 420×4 + 260×18 + 70×60 + 240×5 + 300×1.5 + 180×3 hours; 280 hours of named posts.
        let nodig = wisn(dec!(12750), dec!(280), &tijd);
        assert_eq!(halverwege(nodig.dienst, 10), dec!(8.4508722626));
        assert_eq!(halverwege(nodig.aanvullend, 10), dec!(0.1855877830));
        assert_eq!(halverwege(nodig.fte, 10), dec!(10.7351024888));
        let er_is = dec!(10.6);
        assert_eq!(halverwege(ratio(er_is, nodig.fte).unwrap(), 10), dec!(0.9874148860));
        assert_eq!(halverwege(er_is - nodig.fte, 10), dec!(-0.1351024888));
    }

    #[test]
    fn standard_workloads_of_the_constructed_team() {
        let tijd = werktijd::van(&team(), Band::Midden);
        for (volume, uren, fte) in [
            (dec!(420), dec!(4), dec!(1.1135266981)),
            (dec!(260), dec!(18), dec!(3.1019672305)),
            (dec!(70), dec!(60), dec!(2.7838167453)),
            (dec!(240), dec!(5), dec!(0.7953762129)),
            (dec!(300), dec!(1.5), dec!(0.2982660799)),
            (dec!(180), dec!(3), dec!(0.3579192958)),
        ] {
            let nodig = wisn(volume * uren, dec!(0), &tijd);
            assert_eq!(halverwege(nodig.dienst, 10), fte);
        }
    }

    /// Published: Indonesian Ministry of Health, ABK-Kes manual, table 2 (WISN-based).
    #[test]
    fn available_working_time_of_the_abk_kes_manual() {
        for (dagen, per_dag, awt) in [(dec!(260), dec!(5.25), dec!(1113)), (dec!(312), dec!(4.375), dec!(1155))] {
            let mut w = team();
            w.contracturen = Waarde::vast(dagen * per_dag);
            w.verlof = Waarde::vast(dec!(12) * per_dag);
            w.feestdagen = Waarde::vast(dec!(19) * per_dag);
            w.scholing = Waarde::vast((dec!(5) + dec!(12)) * per_dag);
            w.ziekteverzuim = Waarde::vast(dec!(0));
            assert_eq!(werktijd::van(&w, Band::Midden).uren, awt);
        }
    }

    /// Published: Cross River State, 196 facilities, doi 10.1186/s12960-021-00648-2.
    #[test]
    fn ratios_of_cross_river_state() {
        for (er_is, nodig, verwacht) in [
            (dec!(79), dec!(209), dec!(0.37799)),
            (dec!(808), dec!(1258), dec!(0.64229)),
            (dec!(258), dec!(203), dec!(1.27094)),
        ] {
            assert_eq!(halverwege(ratio(er_is, nodig).unwrap(), 5), verwacht);
        }
        assert_eq!(ratio(dec!(1), dec!(0)), None);
    }

    #[test]
    fn support_that_takes_all_time_is_never_divided_by() {
        let mut w = team();
        w.ondersteunend =
            vec![OndersteunendeTaak { naam: "alles".into(), omvang: Omvang::Procent(Waarde::vast(dec!(100))) }];
        let tijd = werktijd::van(&w, Band::Midden);
        assert_eq!((tijd.caf, tijd.direct()), (dec!(0), dec!(0)));
    }
}
