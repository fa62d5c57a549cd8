//! Small numbers in edits: what a scenario or a besluit would put in the plan, or has put there.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive as _;

use super::{ALS, Afscherming, KLEINSTE, aantal_van, afgerond, is_geteld, is_klein, openbaar, veld, vervang};
use crate::calc::voortgang::Maat;
use crate::plan::deel::langs::langs_deel;
use crate::plan::deel::vind::{bestemming, zet_bij_pad};
use crate::plan::deel::{Blik, Inhoud, Veld};
use crate::plan::grens::Getalsoort;
use crate::plan::pad::{Pad, Stap};
use crate::plan::waar::Waar;
use crate::plan::wijziging::Zaak;
use crate::plan::{Kerncijfer, Plan, Realisatie, Status, Waarde, Wijziging, Zet};

impl Afscherming {
    /// The same edit of a scenario, a besluit or an inlezing, forth and back, without the small counts that it holds.
    pub(super) fn in_zet(&self, plan: &Plan, zonder_klein: &Plan, zet: &mut Zet) {
        self.in_wijziging(plan, zonder_klein, &mut zet.doe);
        self.in_wijziging(plan, zonder_klein, &mut zet.terug);
    }

    fn in_wijziging(&self, plan: &Plan, zonder_klein: &Plan, wijziging: &mut Wijziging) {
        match wijziging {
            Wijziging::Zet { waar, waarde } => self.in_inhoud(plan, zonder_klein, waar, waarde),
            Wijziging::Erbij { waar, rij, .. } => self.in_inhoud(plan, zonder_klein, waar, rij),
            Wijziging::Eraf(_) => {}
            Wijziging::Samen(delen) => delen.iter_mut().for_each(|deel| self.in_wijziging(plan, zonder_klein, deel)),
        }
    }

    /// The same in a realisatie, or in one of its counts.
    fn in_realisatie(&self, plan: &Plan, waar: &Waar, inhoud: &mut Inhoud) {
        let anders = |aantal: Decimal, maat: Maat, waar: &Waar| {
            let mee = || self.verborgen.keys().any(|aantal| aantal.waar(plan).as_ref() == Some(waar));
            let klein = aantal > Decimal::ZERO && aantal < KLEINSTE;
            match veld(maat) {
                Some(_) if klein => ALS,
                Some(_) if mee() => afgerond(aantal),
                _ => aantal,
            }
        };
        if let (Some(cijfer), Some(stap)) = (inhoud.als_cijfer(), waar.0.last()) {
            let maat = Maat::ALLE.into_iter().find(|maat| veld(*maat) == Some(stap));
            if let Some(maat) = maat {
                *inhoud = Inhoud::cijfer(Waarde::vast(anders(cijfer.midden, maat, waar)));
            }
            return;
        }
        let Some(mut realisatie) = inhoud.als::<Realisatie>().cloned() else { return };
        let hier = Zaak::waar(&realisatie);
        for maat in Maat::ALLE {
            let waar = hier.met(veld(maat).unwrap_or_default());
            if let Some(aantal) = aantal_van(&mut realisatie, maat) {
                *aantal = anders((*aantal).into(), maat, &waar).to_u32().unwrap_or(*aantal);
            }
        }
        *inhoud = Inhoud::from(&realisatie);
    }

    /// The same in a value that an edit would put somewhere.
    fn in_inhoud(&self, plan: &Plan, zonder_klein: &Plan, waar: &Waar, inhoud: &mut Inhoud) {
        if waar.0.first().is_some_and(|lijst| lijst == Realisatie::LIJST) {
            return self.in_realisatie(plan, waar, inhoud);
        }
        if !matches!(waar.stappen()[..], ["wijken", ..] | ["voorzieningen", _, "vraag", ..]) {
            return;
        }
        let Some(bestemming) = bestemming(waar) else { return };
        if let Some(waarde) = inhoud.als_cijfer() {
            let mut waarde = waarde.clone();
            if !telt(waar.0.last().map(String::as_str), bestemming.getalsoort()) || !is_geteld_totaal(waar, &waarde) {
                return;
            }
            let hier = self.verborgen.keys().find(|aantal| aantal.waar(plan).as_ref() == Some(waar));
            // What stands in the plan stands in the file as it does there.
            let zelfde = hier.filter(|a| a.lees(plan).is_some_and(|w| w.midden == waarde.midden));
            if let Some(daar) = zelfde.and_then(|a| a.lees(zonder_klein)) {
                vervang(&mut waarde, daar.midden);
            } else if klein_en_geheim(plan, &waarde) {
                vervang(&mut waarde, ALS);
            } else if hier.is_some() {
                let rond = afgerond(waarde.midden);
                vervang(&mut waarde, rond);
            }
            *inhoud = Inhoud::cijfer(waarde);
            return;
        }
        let Some(veld) = bestemming.veld else { return };
        for (pad, mut waarde) in kleine_in(plan, inhoud, veld) {
            if !is_geteld_totaal(waar, &waarde) {
                continue;
            }
            vervang(&mut waarde, ALS);
            // The way was found in it.
            let _ = zet_bij_pad(inhoud.deel_mut(), &pad, &Inhoud::cijfer(waarde));
        }
    }
}

/// What a value that an edit would put somewhere counts, as far as that is a count of people in support.
fn telt(stap: Option<&str>, soort: Option<Getalsoort>) -> bool {
    soort == Some(Getalsoort::Volume) || stap.and_then(Kerncijfer::van_naam).is_some_and(Kerncijfer::telt_ondersteuning)
}

/// A total of the city is only a count where it says that it is measured; an assumed one hides nobody.
fn is_geteld_totaal(waar: &Waar, waarde: &Waarde) -> bool {
    waar.0.first().is_none_or(|lijst| lijst != "voorzieningen") || waarde.status == Some(Status::Gemeten)
}

/// The small counts in the value of an edit, which may be a row or more, with the way to each.
fn kleine_in(plan: &Plan, inhoud: &Inhoud, veld: &'static Veld) -> Vec<(Pad, Waarde)> {
    let mut uit: Vec<(Pad, Waarde)> = Vec::new();
    langs_deel(inhoud.deel(), veld, &mut |plek| {
        let stap = match plek.stappen().last() {
            Some(Stap::Veld(naam)) => Some(&**naam),
            _ => None,
        };
        if matches!(plek.deel.blik(), Blik::Cijfer(_))
            && telt(stap, plek.getalsoort)
            && let Some(waarde) = plek.deel.inhoud().als_cijfer().filter(|waarde| klein_en_geheim(plan, waarde))
        {
            uit.push((plek.pad(), waarde.clone()));
        }
    });
    uit
}

fn klein_en_geheim(plan: &Plan, waarde: &Waarde) -> bool {
    is_klein(waarde) && is_geteld(plan, waarde, None, true) && !openbaar(plan, waarde, None)
}
