//! [`Rij`]: what a row tells of a place before it is held against the plan.

use super::super::{Reden, Soort};
use super::Lezer;
use super::gebied::Plek;
use super::kolommen::Veld;
use super::velden::{Gelezen, kwaliteit, soort};
use crate::calc::import::cel::is_onbekend;
use crate::plan::kaal::letters;
use crate::plan::rijksdriehoek::Rd;
use crate::plan::{Kwaliteit, Locatiesoort, Punt};

/// What a row tells.
pub(super) struct Rij<'p> {
    /// Its position in the file.
    pub nummer: usize,
    pub naam: &'p str,
    /// The number that its source gives it.
    pub id: &'p str,
    /// What it is known by among the rows of the file.
    pub sleutel: String,
    pub soort: Option<Gelezen>,
    /// What stands there for a kind.
    pub soortwoord: &'p str,
    /// Street and number.
    pub adres: String,
    /// A number of a house that hardly exists.
    pub raar_huisnummer: Option<&'p str>,
    /// The wijk or buurt that it names.
    pub wijk: Result<Option<Plek>, Reden>,
    pub punt: Result<Option<Punt>, Reden>,
    pub kwaliteit: Option<Kwaliteit>,
}

/// The Netherlands in Europe with a margin, degrees.
const BREEDTE: std::ops::RangeInclusive<f64> = 50.7..=53.7;
const LENGTE: std::ops::RangeInclusive<f64> = 3.2..=7.3;

/// From this number on a house is taken for a slip; streets with more numbers are hardly there.
const GROOT_HUISNUMMER: u32 = 10_000;

impl<'p> Rij<'p> {
    pub fn van(lezer: &Lezer<'p>, rij: usize) -> Self {
        let tekst = |veld| lezer.tekst(rij, veld);
        let (adres, raar_huisnummer) = adres(tekst(Veld::Adres), tekst(Veld::Straat), tekst(Veld::Huisnummer));
        let soortwoord = tekst(Veld::Soort);
        let van_lijst = match lezer.kolommen.soort {
            Soort::Scholen => Some(Locatiesoort::School),
            _ => lezer.kolommen.is_sport().then_some(Locatiesoort::Sportvereniging),
        };
        let van_lijst = van_lijst.map(|soort| Gelezen { soort, precies: true, gepland: false });
        let genoemd = [Veld::Buurt, Veld::Wijkcode, Veld::Wijk].into_iter().map(tekst).find(|t| !is_onbekend(t));
        let kwaliteit = kwaliteit(tekst(Veld::Kwaliteit));
        let mut uit = Self {
            nummer: rij,
            naam: lezer.naam(rij),
            id: tekst(Veld::Id),
            sleutel: String::new(),
            soort: van_lijst.or_else(|| soort(soortwoord)),
            soortwoord,
            adres,
            raar_huisnummer,
            wijk: genoemd.map(|tekst| lezer.gebied.genoemd(tekst)).transpose(),
            punt: punt([tekst(Veld::Lat), tekst(Veld::Lon)], [tekst(Veld::X), tekst(Veld::Y)], kwaliteit),
            kwaliteit,
        };
        uit.sleutel = uit.sleutel(tekst(Veld::Code));
        uit
    }

    /// What tells a place from the others in its file: its code or number, else its name with where it is.
    fn sleutel(&self, code: &str) -> String {
        if !code.is_empty() {
            return format!("code {code}");
        }
        if !self.id.is_empty() {
            return format!("id {}", self.id);
        }
        let punt = match &self.punt {
            Ok(Some(punt)) if self.adres.is_empty() => format!("{:.5} {:.5}", punt.lat, punt.lon),
            _ => String::new(),
        };
        format!("naam {} {} {punt}", letters(self.naam), letters(&self.adres))
    }

    /// The wijk that it names, where the plan has it.
    pub fn wijk(&self) -> Option<Plek> {
        self.wijk.as_ref().ok().copied().flatten()
    }

    /// The kind; nothing where none is given.
    ///
    /// # Errors
    /// What stands there is no kind.
    pub fn soort_of_fout(&self) -> Result<Option<Gelezen>, Reden> {
        match self.soort {
            Some(soort) => Ok(Some(soort)),
            None if is_onbekend(self.soortwoord) => Ok(None),
            None => Err(Reden::Soort(self.soortwoord.to_owned())),
        }
    }

    /// The code that a place with a number of its source gets.
    pub fn code_van_id(&self) -> String {
        let soort = self.soort.map_or("locatie", |s| s.soort.woord());
        crate::plan::codes::naast(&std::collections::BTreeSet::new(), &format!("{soort} {}", self.id), "locatie")
    }
}

/// Street and number on one line, and the number where it hardly exists.
fn adres<'p>(adres: &'p str, straat: &'p str, huisnummer: &'p str) -> (String, Option<&'p str>) {
    let straat = if adres.is_empty() { straat } else { adres };
    let cijfers = huisnummer.trim_end_matches(|t: char| !t.is_ascii_digit());
    if cijfers.parse::<u32>().is_ok_and(|n| n >= GROOT_HUISNUMMER) {
        return (straat.to_owned(), Some(huisnummer));
    }
    let delen: Vec<&str> = [straat, huisnummer].into_iter().filter(|deel| !is_onbekend(deel)).collect();
    (delen.join(" "), None)
}

/// The point: in degrees, or else in metres of the Rijksdriehoek. Neither has thousands that are set apart.
fn punt(graden: [&str; 2], meters: [&str; 2], kwaliteit: Option<Kwaliteit>) -> Result<Option<Punt>, Reden> {
    let kwaliteit = kwaliteit.unwrap_or_default();
    let getal = |tekst: &str| tekst.replace(',', ".").parse::<f64>().ok();
    let heeft = |paar: [&str; 2]| paar.iter().all(|tekst| !is_onbekend(tekst));
    let fout = |paar: [&str; 2]| Reden::Punt(format!("{} / {}", paar[0], paar[1]));
    if heeft(graden) {
        let [lat, lon] = graden.map(getal);
        let punt = lat.zip(lon).filter(|(lat, lon)| BREEDTE.contains(lat) && LENGTE.contains(lon));
        return punt.map(|(lat, lon)| Some(Punt { lat, lon, kwaliteit })).ok_or_else(|| fout(graden));
    }
    if heeft(meters) {
        let [x, y] = meters.map(getal);
        let punt = x.zip(y).and_then(|(x, y)| Rd { x, y }.punt(kwaliteit));
        return punt.map(Some).ok_or_else(|| fout(meters));
    }
    Ok(None)
}
