//! Plan against realisation: what the plan says of a wijk in a period, beside what was realised there.
//!
//! A plan is made per year. Its fte stand for every period of the year; of its hours and euros a period has as many
//! twelfths as it has months. Where the plan has no such figure there is none here.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::gids::Gids;
use super::{Uitkomst, bezetting, domeinwerk, formatie, kosten, vraag, werktijd};
use crate::plan::periode::Periode;
use crate::plan::{Band, Niveau, Plan, Realisatie};

/// What is followed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Maat {
    /// Average fte.
    Fte,
    /// Hours of support.
    Uren,
    /// Euro of staff, without overhead and places.
    Euro,
    /// People who got support.
    Clienten,
    /// People who waited.
    Wachtenden,
}

impl Maat {
    /// All of them, in the order in which they are shown.
    pub const ALLE: [Self; 5] = [Self::Fte, Self::Uren, Self::Euro, Self::Clienten, Self::Wachtenden];

    /// What was realised of it; none where it is not known.
    pub fn gerealiseerd(self, realisatie: &Realisatie) -> Option<Decimal> {
        match self {
            Self::Fte => realisatie.fte,
            Self::Uren => realisatie.uren,
            Self::Euro => realisatie.euro,
            Self::Clienten => realisatie.clienten.map(Decimal::from),
            Self::Wachtenden => realisatie.wachtenden.map(Decimal::from),
        }
    }
}

/// Why the plan has no figure to hold a realisation against.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Geen {
    /// The plan is not about that year.
    Planjaar,
    /// It plans no such thing per period.
    Cijfer,
    /// A demand that the hours follow from is not known.
    Vraag,
    /// The plan has no such wijk.
    Wijk,
}

/// What the plan says of one year, per gebied: the wijken, last what is of the city and of no wijk.
#[derive(Debug, Clone, PartialEq)]
struct Jaarplan {
    fte: Vec<Decimal>,
    uren: Vec<Option<Decimal>>,
    euro: Vec<Decimal>,
}

/// What the plan says of every year that was realised.
#[derive(Debug, Clone, PartialEq)]
pub struct Planning {
    jaren: BTreeMap<u16, Jaarplan>,
}

/// One figure of one realisatie beside that of the plan.
#[derive(Debug, Clone, PartialEq)]
pub struct Vergeleken {
    /// The gebied; none for a wijk that the plan does not have.
    pub gebied: Option<usize>,
    /// The period.
    pub periode: Periode,
    /// What is compared.
    pub maat: Maat,
    /// What the plan says.
    pub plan: Result<Decimal, Geen>,
    /// What was realised.
    pub is: Option<Decimal>,
    /// The realisatie, by position.
    pub realisatie: usize,
}

impl Vergeleken {
    /// How much more was realised than planned, where both are known.
    pub fn verschil(&self) -> Option<Decimal> {
        Some(self.is? - self.plan.ok()?)
    }
}

impl Planning {
    /// Of the years that were realised and that the plan is about. What was worked out already is not worked out again.
    pub fn van(plan: &Plan, gids: &Gids<'_>, uitkomst: &Uitkomst) -> Self {
        let mut jaren: Vec<u16> = plan.realisatie.iter().map(|r| r.jaar).collect();
        jaren.retain(|jaar| plan.planjaren.contains(jaar));
        jaren.sort_unstable();
        jaren.dedup();
        let van = |jaar: u16| {
            let jaarplan = if jaar == uitkomst.jaar {
                Jaarplan::uit(plan, &uitkomst.vraag, &uitkomst.bezetting, &uitkomst.kosten)
            } else {
                Jaarplan::van(plan, gids, jaar, uitkomst.band)
            };
            (jaar, jaarplan)
        };
        Self { jaren: jaren.into_iter().map(van).collect() }
    }

    /// What the plan says of a gebied in a period.
    ///
    /// # Errors
    /// Why it says nothing.
    pub fn plan(&self, gebied: usize, periode: Periode, maat: Maat) -> Result<Decimal, Geen> {
        if matches!(maat, Maat::Clienten | Maat::Wachtenden) {
            return Err(Geen::Cijfer);
        }
        let jaar = self.jaren.get(&periode.jaar).ok_or(Geen::Planjaar)?;
        let maanden = Decimal::from(periode.tijdvak.maanden().1);
        let deel = |van_jaar: Decimal| van_jaar * maanden / Decimal::from(12);
        match maat {
            Maat::Fte => jaar.fte.get(gebied).copied().ok_or(Geen::Wijk),
            Maat::Uren => jaar.uren.get(gebied).ok_or(Geen::Wijk)?.map(deel).ok_or(Geen::Vraag),
            Maat::Euro => jaar.euro.get(gebied).copied().map(deel).ok_or(Geen::Wijk),
            Maat::Clienten | Maat::Wachtenden => Err(Geen::Cijfer),
        }
    }

    /// All that was realised beside the plan: by gebied in the order of the plan, then by period.
    pub fn vergelijk(&self, plan: &Plan) -> Vec<Vergeleken> {
        let gebied = |r: &Realisatie| match &r.wijk {
            None => Some(plan.wijken.len()),
            Some(code) => plan.wijken.iter().position(|w| w.code == *code),
        };
        let mut alle: Vec<(usize, &Realisatie)> = plan.realisatie.iter().enumerate().collect();
        alle.sort_by_key(|(_, r)| (gebied(r).unwrap_or(usize::MAX), r.periode(), r.wijk.clone(), r.tijdvak));
        let een = |(plaats, r): (usize, &Realisatie)| {
            let gebied = gebied(r);
            Maat::ALLE.map(|maat| Vergeleken {
                gebied,
                periode: r.periode(),
                maat,
                plan: gebied.map_or(Err(Geen::Wijk), |gebied| self.plan(gebied, r.periode(), maat)),
                is: maat.gerealiseerd(r),
                realisatie: plaats,
            })
        };
        alle.into_iter().flat_map(een).collect()
    }
}

impl Jaarplan {
    /// Only the steps of the chain that it needs.
    fn van(plan: &Plan, gids: &Gids<'_>, jaar: u16, band: Band) -> Self {
        let vraag = vraag::bereken(plan, gids, jaar, band);
        let werktijd = werktijd::bereken(plan, band);
        let formatie = formatie::bereken(plan, gids, &vraag, &werktijd, band);
        let werk = domeinwerk::Werk { vraag: &vraag, formatie: &formatie, band };
        let aanwezig = bezetting::bereken(plan, gids, werk, jaar);
        // Places cost nothing here: only what staff costs is compared.
        let kosten = kosten::bereken(plan, gids, &aanwezig, &[], jaar, band);
        Self::uit(plan, &vraag, &aanwezig, &kosten)
    }

    fn uit(plan: &Plan, vraag: &vraag::Vraag, aanwezig: &bezetting::Aanwezig, kosten: &kosten::Kosten) -> Self {
        let stad = plan.wijken.len();
        let fte = (0..=stad).map(|g| aanwezig.fte.rij(g).iter().sum()).collect();
        let in_wijk = |w: usize, v: usize| vraag.bekend(w, v).then(|| vraag.uren[(w, v)]);
        let uren = (0..=stad).map(|g| {
            let hoort = |v: &usize| (plan.voorzieningen[*v].niveau == Niveau::Wijk) == (g < stad);
            let wijken = if g < stad { g..g + 1 } else { 0..stad };
            let cellen = (0..plan.voorzieningen.len()).filter(hoort).flat_map(|v| wijken.clone().map(move |w| (w, v)));
            cellen.map(|(w, v)| in_wijk(w, v)).sum()
        });
        Self { fte, uren: uren.collect(), euro: kosten.per_gebied.clone() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calc;
    use crate::plan::Tijdvak;
    use rust_decimal_macros::dec;

    fn realisatie(wijk: Option<&str>, jaar: u16, tijdvak: Tijdvak) -> Realisatie {
        Realisatie {
            wijk: wijk.map(Into::into),
            jaar,
            tijdvak,
            fte: None,
            uren: None,
            euro: None,
            clienten: None,
            wachtenden: None,
            bron: None,
            plaats: String::new(),
        }
    }

    /// A year by itself says the same as the year that was worked out, and parts of it add up to it.
    #[test]
    fn quarters_are_a_quarter_of_the_hours_and_euros_of_their_year() {
        let mut plan = crate::store::ingebouwd().unwrap().plan;
        plan.realisatie.push(realisatie(None, 2028, Tijdvak::Jaar));
        plan.realisatie.push(realisatie(None, 2029, Tijdvak::Jaar));
        let gids = Gids::van(&plan);
        let (een, ander) = (calc::bereken(&plan, 2028, Band::Hoog), calc::bereken(&plan, 2029, Band::Hoog));
        let planning = Planning::van(&plan, &gids, &een);
        assert_eq!(planning, Planning::van(&plan, &gids, &ander));
        let stad = plan.wijken.len();
        let van = |g, tijdvak, maat| planning.plan(g, Periode { jaar: 2029, tijdvak }, maat);
        for g in 0..=stad {
            assert_eq!(van(g, Tijdvak::Kwartaal2, Maat::Fte), Ok(ander.bezetting.fte.rij(g).iter().sum()));
            assert_eq!(van(g, Tijdvak::Jaar, Maat::Euro), Ok(ander.kosten.per_gebied[g]));
            let Ok(uren) = van(g, Tijdvak::Jaar, Maat::Uren) else { continue };
            let kwart = van(g, Tijdvak::Kwartaal4, Maat::Uren).unwrap();
            assert!((kwart * dec!(4) - uren).abs() < dec!(0.0001), "{kwart} {uren}");
        }
        let alle: Decimal = (0..=stad).filter_map(|g| van(g, Tijdvak::Jaar, Maat::Uren).ok()).sum();
        let vraag: Decimal = (0..plan.voorzieningen.len()).map(|v| ander.vraag.uren.kolom(v).sum::<Decimal>()).sum();
        assert_eq!(alle, vraag, "nothing is counted twice or left out");
    }

    #[test]
    fn what_the_plan_does_not_say_is_no_figure() {
        let mut plan = crate::store::ingebouwd().unwrap().plan;
        let wijk = plan.wijken[1].code.clone();
        let met = |r: Realisatie| Realisatie { fte: Some(dec!(0)), clienten: Some(0), ..r };
        plan.realisatie.push(met(realisatie(Some(wijk.as_str()), 2019, Tijdvak::Maart)));
        plan.realisatie.push(met(realisatie(Some(wijk.as_str()), 2028, Tijdvak::Kwartaal1)));
        let v = plan.voorzieningen.iter().position(|v| v.niveau == Niveau::Wijk).unwrap();
        let mut uitkomst = calc::bereken(&plan, 2028, Band::Midden);
        uitkomst.vraag.gevonden[(1, v)] = vraag::Gevonden::Onbekend;
        let planning = Planning::van(&plan, &Gids::van(&plan), &uitkomst);
        let regels = planning.vergelijk(&plan);
        assert_eq!(regels.len(), 2 * Maat::ALLE.len());
        assert!(regels[..5].iter().all(|r| r.periode.jaar == 2019 && r.plan.is_err() && r.verschil().is_none()));
        assert_eq!((regels[0].plan, regels[3].plan), (Err(Geen::Planjaar), Err(Geen::Cijfer)));
        assert_eq!((regels[6].plan, regels[6].is), (Err(Geen::Vraag), None), "hours with a part that is not known");
        assert_eq!(regels[5].verschil(), regels[5].plan.ok().map(|fte| -fte), "nought is a figure");
    }

    #[test]
    fn order_of_the_rows_is_not_that_of_the_list() {
        let mut plan = crate::store::ingebouwd().unwrap().plan;
        let code = |w: usize| plan.wijken[w].code.clone();
        let (een, twee) = (code(0), code(1));
        for (wijk, tijdvak) in [
            (None, Tijdvak::Kwartaal1),
            (Some(&twee), Tijdvak::Kwartaal1),
            (Some(&een), Tijdvak::Kwartaal2),
            (Some(&een), Tijdvak::Kwartaal1),
        ] {
            plan.realisatie.push(realisatie(wijk.map(crate::plan::Wijkcode::as_str), 2028, tijdvak));
        }
        let uitkomst = calc::bereken(&plan, 2028, Band::Midden);
        let planning = Planning::van(&plan, &Gids::van(&plan), &uitkomst);
        let volgorde: Vec<usize> = planning.vergelijk(&plan).iter().step_by(5).map(|r| r.realisatie).collect();
        assert_eq!(volgorde, [3, 2, 1, 0]);
    }
}
