//! The rows of a form that tell where figures come from: of one figure, of a whole noun; and those of a point.

use super::antwoord::{self as a, Antwoord};
use super::bouwen::{Bouwer, GEEN, regel};
use super::regel::{Regel, Vraag};
use super::{haken, keuzes};
use crate::plan::bron::Broncode;
use crate::plan::deel::{Beschreven, Blik, Deel, Groep, Veld};
use crate::plan::{Herkomst, Kwaliteit, Last, Pad, Status, Waarde};
use crate::text::getal;

impl Bouwer<'_> {
    pub(super) fn oorsprong(&mut self, groep: &dyn Groep, figuur: &Veld, pad: &Pad) {
        let nu = groep.veld(figuur.naam).map(Deel::inhoud);
        let waarde = nu.and_then(|i| i.als_cijfer().cloned()).unwrap_or_default();
        self.met_oorsprong(&waarde, pad);
    }

    pub(super) fn met_oorsprong(&mut self, waarde: &Waarde<Last>, pad: &Pad) {
        let noun = match self.zaak.deel().blik() {
            Blik::Groep(groep) => groep.veld("herkomst").and_then(|d| d.als::<Herkomst>()).cloned(),
            _ => None,
        };
        let noun = noun.unwrap_or_default();
        let mut herkomst = los(
            "herkomst",
            "waar het getal vandaan komt; wat u zelf invult, is eigen invoer",
            pad,
            Vraag::Herkomst,
            a::herkomst(self.plan, &noun, waarde),
        );
        let toelichting = los(
            "toelichting",
            "waarom dit getal; het staat bij de aannames",
            pad,
            Vraag::Toelichting,
            a::toelichting(self.plan, &noun, waarde),
        );
        herkomst.aard = Waarde::<Last>::AARD;
        self.regels.extend([herkomst, toelichting]);
    }

    /// Where the figures of the noun come from.
    pub(super) fn herkomst(&mut self, veld: &Veld, deel: &dyn Deel, pad: &Pad) {
        let Some(nu) = deel.als::<Herkomst>() else { return };
        let bronnen: Vec<Option<Broncode>> =
            std::iter::once(None).chain(self.plan.bronnen.iter().map(|b| Some(b.code.clone()))).collect();
        let woorden =
            bronnen.iter().map(|b| b.as_ref().map_or_else(|| GEEN.to_owned(), |b| keuzes::bron(self.plan, b)));
        let bron = Antwoord::een(woorden.collect(), bronnen.iter().position(|b| *b == nu.bron));
        let alle: Vec<Option<Status>> = std::iter::once(None).chain(Status::ALLE.map(Some)).collect();
        let woorden = alle.iter().map(|s| s.map_or_else(|| GEEN.to_owned(), |s| s.woord().to_owned())).collect();
        let status = Antwoord::een(woorden, alle.iter().position(|s| *s == nu.status));
        let reden = Antwoord::tekst(nu.toelichting.as_str());
        let uitleg = "hoe zeker deze cijfers zijn, als een cijfer dat zelf niet zegt";
        self.staart.extend([
            los("bron", veld.uitleg, pad, Vraag::Bron(bronnen), bron),
            los("status", uitleg, pad, Vraag::Status(alle), status),
            los("reden", "waarop deze cijfers berusten, in één regel", pad, Vraag::Reden, reden),
        ]);
    }

    pub(super) fn punt(&mut self, groep: &dyn Groep, veld: &'static Veld, deel: &dyn Deel, pad: &Pad) {
        let nu = deel.inhoud().als::<crate::plan::Punt>().copied();
        if let Some((woorden, punten)) = nu.and_then(|nu| haken::punten(self.plan, groep, nu)) {
            let mut rij = regel(veld, pad.clone(), Vraag::Punt(punten), Antwoord::een(woorden, 0));
            "waar op de kaart; is het adres niet bekend, kies dan de buurt: het punt is dan benaderd"
                .clone_into(&mut rij.uitleg);
            self.regels.push(rij);
        }
        let in_graden = |nu: crate::plan::Punt| format!("{} / {}", getal::meting(nu.lat, 5), getal::meting(nu.lon, 5));
        let graden = nu.filter(|_| !self.onbekend(veld, deel)).map_or_else(String::new, in_graden);
        let uitleg = if veld.aard.mag_weg() {
            "breedte / lengte, zoals 52,99 / 6,56; leeg: niet bekend"
        } else {
            "breedte / lengte, zoals 52,99 / 6,56"
        };
        let mut rij = los("graden", uitleg, pad, Vraag::Graden, Antwoord::tekst(graden));
        rij.aard = veld.aard;
        self.staart.push(rij);
        let Some(nu) = nu else { return };
        let kwaliteit = Kwaliteit::ALLE.iter().position(|k| *k == nu.kwaliteit);
        let woorden = Kwaliteit::ALLE.map(|k| k.woord().to_owned()).to_vec();
        let antwoord = Antwoord::een(woorden, kwaliteit);
        self.staart.push(los("kwaliteit", "hoe precies het punt is", pad, Vraag::Kwaliteit, antwoord));
    }
}

/// A row that is no field of its own.
fn los(naam: &str, uitleg: &str, pad: &Pad, vraag: Vraag, inhoud: Antwoord) -> Regel {
    Regel {
        naam: naam.to_owned(),
        uitleg: uitleg.to_owned(),
        eenheid: "",
        begin: inhoud.clone(),
        inhoud,
        fout: None,
        zelf: false,
        vers: false,
        pad: pad.clone(),
        vraag,
        aard: String::AARD,
    }
}
