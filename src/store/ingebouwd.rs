//! The plan that is built in: the example of Assen.

use std::path::{Path, PathBuf};

use super::bestand::{Bestand, melding};
use super::laden::{Geopend, Laadfout, Opslag, PLANBESTAND, Teksten};
use crate::text::leesfout::Leesfout;

/// The plan that is built in.
///
/// # Errors
/// None in a program that passed its tests.
pub fn ingebouwd() -> Result<Geopend, Laadfout> {
    let mut bestanden = ingebouwde_bestanden()
        .iter()
        .map(|(naam, tekst)| Bestand { pad: PathBuf::from(naam), tekst: (*tekst).to_owned() });
    let Some(plan) = bestanden.next() else {
        return Err(melding(Path::new(PLANBESTAND), &Leesfout::GeenPlan).into());
    };
    let (plan, _) = Teksten { plan, wijken: bestanden.collect() }.samen()?;
    Ok(Geopend { plan, opslag: Opslag::Ingebouwd })
}

/// The files of the plan that is built in, by name: [`PLANBESTAND`] first, then those of the folder of the wijken.
pub(super) const fn ingebouwde_bestanden() -> &'static [(&'static str, &'static str)] {
    macro_rules! wijken {
        ($($code:literal),+) => {&[
            (PLANBESTAND, include_str!("../../plan.ron")),
            $((concat!($code, ".ron"), include_str!(concat!("../../wijken/", $code, ".ron"))),)+
        ]};
    }
    wijken!(
        "WK010600", "WK010601", "WK010602", "WK010603", "WK010604", "WK010605", "WK010606", "WK010607", "WK010608",
        "WK010699"
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::{Plan, exact};
    use crate::store::vorm::heel_ron;

    #[test]
    fn built_in_plan_is_whole() {
        let geopend = ingebouwd().map_err(|fout| panic!("{fout}")).unwrap();
        let plan = geopend.plan;
        assert_eq!(plan.wijken.len(), 10);
        assert_eq!(plan.wijken.iter().map(|w| w.buurten.len()).sum::<usize>(), 109);
        assert_eq!(plan.wijken.iter().map(|w| w.bevolking.inwoners).sum::<u32>(), 69_700);
    }

    #[test]
    fn built_in_plan_survives_being_written() {
        let plan = ingebouwd().unwrap().plan;
        let tekst = heel_ron(&plan).unwrap();
        let terug: Plan = exact::ontleed(&tekst).unwrap();
        assert_eq!(terug, plan);
        assert_eq!(heel_ron(&terug).unwrap(), tekst);
    }
}
