//! What a form does for a nulmeting: the questions of S3 in a plan that has none, and no rows that nothing was answered to.

use crate::plan::deel::Inhoud;
use crate::plan::nulmeting::{Meetantwoord, gevraagd, van_s3};
use crate::plan::wijziging::Zaak as _;
use crate::plan::{Meetvraag, Nulmeting, Plan, Waar, Wijziging};

/// By what answers name the questions; those of S3 in a plan that has none.
pub(super) fn codes(plan: &Plan) -> Vec<String> {
    let alle: Vec<String> = gevraagd(plan).iter().map(|v| v.code.to_owned()).collect();
    if alle.is_empty() { van_s3().map(|v| v.code.0).to_vec() } else { alle }
}

/// The questions of S3 come into a plan that has none with the first nulmeting that has their codes.
pub(super) fn vragen_erbij(plan: &Plan, meting: &Nulmeting) -> Vec<Wijziging> {
    if !gevraagd(plan).is_empty() {
        return Vec::new();
    }
    let gebruikt = |code: &str| meting.antwoorden.iter().any(|a| a.vraag.as_str() == code);
    let s3 = van_s3();
    if !s3.iter().any(|v| gebruikt(v.code.as_str())) {
        return Vec::new();
    }
    let erbij = |(plaats, vraag): (usize, &Meetvraag)| Wijziging::Erbij {
        waar: Waar::nieuw([Meetvraag::LIJST]),
        plaats: Some(plaats),
        rij: Inhoud::from(vraag),
    };
    s3.iter().enumerate().map(erbij).collect()
}

/// The nulmeting without the questions that nothing was answered to.
pub(super) fn zonder_lege(plan: &Plan, begin: &Inhoud, zaak: &mut Inhoud) {
    let Some(meting) = zaak.als::<Nulmeting>() else { return };
    let stond = |a: &Meetantwoord| begin.als::<Nulmeting>().is_some_and(|was| was.antwoorden.contains(a));
    let mut kaal = meting.clone();
    kaal.antwoorden.retain(|a| !a.is_leeg() || stond(a));
    // In a plan without questions they come with it, asked or not.
    if gevraagd(plan).is_empty() && kaal.antwoorden.is_empty() && !meting.antwoorden.is_empty() {
        kaal.antwoorden.clone_from(&meting.antwoorden);
    }
    *zaak = Inhoud::from(&kaal);
}
