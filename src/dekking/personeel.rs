//! PE: the people. Municipal staff placed, secondment not too long, nobody asked for more than they can supply.

use jiff::ToSpan;
use rust_decimal::Decimal;

use super::{Been, Bevinding, Bronplaats, Eis, Ernst, Feit, Gewicht, Plaats, Reikwijdte};
use crate::calc::afronding::minder;
use crate::calc::personeel;
use crate::plan::{Aanstelling, Dienstverband};

/// Years that a temporary secondment may last.
const HOOGSTENS: i32 = 2;

pub(super) static GEPLAATST: Eis = Eis {
    id: "PE-1",
    titel: "al het gemeentelijk personeel geplaatst",
    been: Been::Personeel,
    reikwijdte: Reikwijdte::Stad,
    ernst: Ernst::Waarschuwing,
    bron: Bronplaats {
        document: "S0",
        plaats: "vraag 83",
        citaat: "Er komt een verplichte overname van gemeentelijk personeel",
        gewicht: Gewicht::Eis,
    },
    toets: |stand| {
        let mut uit = Vec::new();
        for (overname, wie) in stand.plan.overname.iter().enumerate() {
            let band = stand.uitkomst.band;
            let over = wie.fte.bij(band) - personeel::geplaatst(stand.plan, wie, band);
            if over > Decimal::ZERO {
                uit.push(Bevinding::nieuw(&GEPLAATST, Plaats::Stad, Feit::NietGeplaatst { overname, fte: over }));
            }
        }
        uit
    },
};

pub(super) static TWEE_JAAR: Eis = Eis {
    id: "PE-2",
    titel: "tijdelijke detachering hoogstens twee jaar",
    been: Been::Personeel,
    reikwijdte: Reikwijdte::Stad,
    ernst: Ernst::Blokkerend,
    bron: Bronplaats {
        document: "S2",
        plaats: "bijlage 5, mogelijkheid 2",
        citaat: "Bij deze optie blijven medewerkers maximaal twee jaar in dienst van de gemeente Assen",
        gewicht: Gewicht::Eis,
    },
    toets: |stand| {
        let rijen = stand.plan.bezetting.iter().enumerate();
        let te_lang =
            rijen.filter(|(_, rij)| rij.dienstverband == Dienstverband::TijdelijkeDetachering && te_lang(rij));
        te_lang
            .map(|(aanstelling, rij)| {
                let feit = Feit::DetacheringTeLang { aanstelling, tot: rij.tot_en_met };
                Bevinding::nieuw(&TWEE_JAAR, Plaats::Stad, feit)
            })
            .collect()
    },
};

pub(super) static LEVERING: Eis = Eis {
    id: "PE-4",
    titel: "niet meer gevraagd dan een organisatie kan leveren",
    been: Been::Personeel,
    reikwijdte: Reikwijdte::Stad,
    ernst: Ernst::Aandacht,
    bron: Bronplaats {
        document: "S2",
        plaats: "Tekorten personeel",
        citaat: "De arbeidsmarkt in de zorg en ondersteuning staat onder druk.",
        gewicht: Gewicht::Norm,
    },
    toets: |stand| {
        let (plan, gids, uitkomst) = (stand.plan, stand.gids, stand.uitkomst);
        let alle = personeel::leveringen(plan, gids, uitkomst.jaar, uitkomst.band);
        let boven = alle.into_iter().filter(|l| minder(l.kan, l.gevraagd));
        boven.map(|l| Bevinding::nieuw(&LEVERING, Plaats::Stad, Feit::BovenLevering(l))).collect()
    },
};

/// Longer than two years from its first day, or without an end.
fn te_lang(rij: &Aanstelling) -> bool {
    let Some(tot) = rij.tot_en_met else { return true };
    let grens = rij.vanaf.and_then(|vanaf| vanaf.checked_add(HOOGSTENS.years()).ok());
    grens.is_some_and(|grens| tot >= grens)
}
