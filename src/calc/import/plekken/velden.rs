//! What the cells of a row say of a place, field by field.

use jiff::civil::Date;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive as _;

use super::super::Reden;
use super::super::cel::{Decimaalteken, Getal, getal, is_onbekend, ja_nee};
use super::kolommen::Veld;
use crate::plan::grens::{Getalsoort, mag};
use crate::plan::kaal::letters;
use crate::plan::{
    Afspraak, Contractsoort, Gebruik, Kwaliteit, Last, Locatie, Locatiefunctie, Locatiesoort, Organisatiecode, Steun,
    Waarde,
};

/// A cell with its heading, and what sets the decimals of its column apart.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cel<'v> {
    pub kop: &'v str,
    pub tekst: &'v str,
    pub teken: Option<Decimaalteken>,
}

impl Cel<'_> {
    fn geen_woord(&self) -> Reden {
        Reden::Woord { kop: self.kop.to_owned(), cel: self.tekst.to_owned() }
    }

    /// A number; nothing where it is hidden or not known.
    pub fn getal(&self) -> Result<Option<Decimal>, Reden> {
        let niet = |dubbelzinnig| Reden::Getal { kop: self.kop.to_owned(), cel: self.tekst.to_owned(), dubbelzinnig };
        match getal(self.tekst, self.teken) {
            Getal::Is(waarde) => Ok(Some(waarde)),
            Getal::Onbekend | Getal::Verborgen => Ok(None),
            Getal::Dubbelzinnig => Err(niet(true)),
            Getal::Geen => Err(niet(false)),
        }
    }

    /// A number between the bounds of its kind.
    fn cijfer(&self, soort: Getalsoort) -> Result<Option<Decimal>, Reden> {
        let waarde = self.getal()?;
        let past =
            waarde.is_none_or(|w| mag(soort, w).is_ok() && (soort != Getalsoort::Plekken || w.fract().is_zero()));
        if past { Ok(waarde) } else { Err(self.getalfout()) }
    }

    fn getalfout(&self) -> Reden {
        Reden::Getal { kop: self.kop.to_owned(), cel: self.tekst.to_owned(), dubbelzinnig: false }
    }

    fn ja(&self) -> Result<bool, Reden> {
        ja_nee(self.tekst).ok_or_else(|| self.geen_woord())
    }

    fn keuze<K: Copy>(&self, keuzen: &[K], woord: impl Fn(K) -> &'static str) -> Result<K, Reden> {
        let gezocht = letters(self.tekst);
        keuzen.iter().copied().find(|k| letters(woord(*k)) == gezocht).ok_or_else(|| self.geen_woord())
    }
}

/// Puts what a cell says in a place. Wijk, point, kind and origin are not of this kind; a cell that knows nothing says
/// nothing.
pub(super) fn neem_over(locatie: &mut Locatie, veld: Veld, cel: &Cel<'_>) -> Result<(), Reden> {
    if is_onbekend(cel.tekst) {
        return Ok(());
    }
    match veld {
        Veld::Naam => cel.tekst.clone_into(&mut locatie.naam),
        Veld::Gebruik => (locatie.opent, locatie.gebruik) = gebruik(cel)?,
        Veld::Centraal => locatie.centraal = cel.ja()?,
        Veld::Werkplekken => plekken(&mut locatie.werkplekken, cel)?,
        Veld::Spreekkamers => ruimten(&mut locatie.spreekkamers, cel)?,
        Veld::Groepsruimten => ruimten(&mut locatie.groepsruimten, cel)?,
        Veld::Kosten => {
            // The table shows what costs nothing as 0.
            let om_niet = locatie.om_niet;
            bedrag(&mut locatie.kosten, cel, Getalsoort::Euro, |w| om_niet && w.is_zero())?;
        }
        Veld::Exploitatie => bedrag(&mut locatie.exploitatie, cel, Getalsoort::Euro, |_| false)?,
        Veld::Beheer => bedrag(&mut locatie.beheer, cel, Getalsoort::Euro, |_| false)?,
        Veld::KostenEenmalig => bedrag(&mut locatie.kosten_eenmalig, cel, Getalsoort::EuroEenmalig, |_| false)?,
        Veld::OmNiet => locatie.om_niet = cel.ja()?,
        Veld::Afspraak => locatie.afspraak = Some(cel.keuze(&Afspraak::ALLE, Afspraak::woord)?),
        Veld::Functies => locatie.functies = functies(&locatie.functies, cel)?,
        Veld::Contract => locatie.contract.soort = Some(cel.keuze(&Contractsoort::ALLE, Contractsoort::woord)?),
        Veld::ContractTot => locatie.contract.tot = Some(dag(cel)?),
        Veld::Opzegtermijn => {
            let maanden = cel.getal()?.and_then(|w| w.to_u8().filter(|n| Decimal::from(*n) == w));
            locatie.contract.opzegtermijn = Some(maanden.ok_or_else(|| cel.getalfout())?);
        }
        Veld::Bestaand => locatie.bestaand = cel.ja()?,
        Veld::Eigenaar => cel.tekst.clone_into(&mut locatie.eigenaar),
        Veld::Beheerder => locatie.beheerder = Some(Organisatiecode::from(cel.tekst)),
        Veld::Rolstoel => locatie.toegankelijk.rolstoel = Some(cel.ja()?),
        Veld::Toilet => locatie.toegankelijk.toilet = Some(cel.ja()?),
        Veld::Halte => locatie.toegankelijk.halte = Some(cel.ja()?),
        Veld::Toelichting => cel.tekst.clone_into(&mut locatie.herkomst.toelichting),
        Veld::Code
        | Veld::Id
        | Veld::Soort
        | Veld::Wijk
        | Veld::Wijkcode
        | Veld::Buurt
        | Veld::Gemeente
        | Veld::Adres
        | Veld::Straat
        | Veld::Huisnummer
        | Veld::Lat
        | Veld::Lon
        | Veld::X
        | Veld::Y
        | Veld::Kwaliteit
        | Veld::Bron => {}
    }
    Ok(())
}

fn plekken(nu: &mut Waarde<Steun>, cel: &Cel<'_>) -> Result<(), Reden> {
    if let Some(waarde) = cel.cijfer(Getalsoort::Plekken)? {
        *nu = nu.door_planner(waarde);
    }
    Ok(())
}

/// As [`plekken`], for rooms of which a bare nought says that it is not known: who types it, knows that there are none.
fn ruimten(nu: &mut Waarde<Steun>, cel: &Cel<'_>) -> Result<(), Reden> {
    plekken(nu, cel)?;
    if *nu == Waarde::vast(Decimal::ZERO) && cel.getal()?.is_some() {
        nu.wordt_eigen();
    }
    Ok(())
}

fn bedrag(
    nu: &mut Option<Waarde<Last>>,
    cel: &Cel<'_>,
    soort: Getalsoort,
    zo_al: impl Fn(Decimal) -> bool,
) -> Result<(), Reden> {
    let Some(waarde) = cel.cijfer(soort)?.filter(|w| !zo_al(*w)) else { return Ok(()) };
    *nu = Some(nu.as_ref().map_or_else(|| eigen(waarde), |nu| nu.door_planner(waarde)));
    Ok(())
}

/// A figure that a planner gives.
fn eigen(waarde: Decimal) -> Waarde<Last> {
    let mut eigen = Waarde::vast(waarde);
    eigen.wordt_eigen();
    eigen
}

/// What inhabitants find there. In another order it is the same.
fn functies(nu: &[Locatiefunctie], cel: &Cel<'_>) -> Result<Vec<Locatiefunctie>, Reden> {
    let tekst = cel.tekst.replace(" en ", ",").replace(';', ",");
    let een = |woord: &str| Cel { tekst: woord.trim(), ..*cel }.keuze(&Locatiefunctie::ALLE, Locatiefunctie::woord);
    let mut uit = Vec::new();
    for woord in tekst.split(',').filter(|woord| !woord.trim().is_empty()) {
        let functie = een(woord).map_err(|_| cel.geen_woord())?;
        if !uit.contains(&functie) {
            uit.push(functie);
        }
    }
    let zelfde = uit.len() == nu.len() && uit.iter().all(|functie| nu.contains(functie));
    Ok(if zelfde { nu.to_vec() } else { uit })
}

/// A day as `2030-12-31` or `31-12-2030`.
fn dag(cel: &Cel<'_>) -> Result<Date, Reden> {
    let delen: Vec<&str> = cel.tekst.split(['-', '/']).collect();
    let omgekeerd = || match delen[..] {
        [dag, maand, jaar] if jaar.len() == 4 => {
            Date::new(jaar.parse().ok()?, maand.parse().ok()?, dag.parse().ok()?).ok()
        }
        _ => None,
    };
    cel.tekst.parse().ok().or_else(omgekeerd).ok_or_else(|| cel.geen_woord())
}

/// Whether it can be used, as the table says it or as lists of others do: “open (bron 2014)”, “verkocht 2024”.
fn gebruik(cel: &Cel<'_>) -> Result<(Option<u16>, Gebruik), Reden> {
    let klein = cel.tekst.to_lowercase();
    let zonder_haken = klein.split('(').next().unwrap_or_default().trim();
    let jaar = |tekst: &str| {
        let cijfers: String = tekst.chars().filter(char::is_ascii_digit).collect();
        cijfers.parse::<u16>().ok().filter(|_| cijfers.len() == 4)
    };
    let een = |tekst: &str| -> Option<Gebruik> {
        let (woord, rest) = tekst.split_once([' ', ',']).unwrap_or((tekst, ""));
        let onzeker = ["onzeker", "onderzoek"].iter().any(|w| rest.contains(w));
        match woord {
            "toekomst" | "open" if onzeker => Some(Gebruik::ToekomstOnzeker),
            "open" if rest.is_empty() => Some(Gebruik::Open),
            "plan" | "gepland" => Some(Gebruik::Plan),
            "verkocht" => jaar(rest).map(Gebruik::Verkocht),
            "gesloten" => jaar(rest).map(Gebruik::Gesloten),
            _ => None,
        }
    };
    let vanaf = zonder_haken.strip_prefix("gepland, ").map_or((false, zonder_haken), |rest| (true, rest));
    let gelezen = match vanaf.1.strip_prefix("open vanaf ") {
        Some(rest) => {
            let (opent, daarna) = rest.split_once(", ").map_or((rest, None), |(opent, daarna)| (opent, Some(daarna)));
            let gebruik = match daarna {
                _ if vanaf.0 => Some(Gebruik::Plan),
                None => Some(Gebruik::Open),
                Some(daarna) => een(daarna),
            };
            jaar(opent).zip(gebruik).map(|(opent, gebruik)| (Some(opent), gebruik))
        }
        None => een(zonder_haken).map(|gebruik| (None, gebruik)),
    };
    gelezen.ok_or_else(|| cel.geen_woord())
}

/// A kind of place that a word means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Gelezen {
    pub soort: Locatiesoort,
    /// True when it is the word of wijkplan itself.
    pub precies: bool,
    /// True when the word says that it is not there yet.
    pub gepland: bool,
}

/// Words of others for a kind of place, in letters; behind them those of which a part is enough.
const SOORTEN: [(&str, Locatiesoort); 11] = [
    ("multifunctioneelcentrum", Locatiesoort::Mfa),
    ("multifunctioneleaccommodatie", Locatiesoort::Mfa),
    ("buurthuis", Locatiesoort::Buurtkamer),
    ("ontmoetingsplek", Locatiesoort::Buurtkamer),
    ("ontmoetingsruimte", Locatiesoort::Buurtkamer),
    ("huiskamer", Locatiesoort::Buurtkamer),
    ("buurtcentrum", Locatiesoort::Wijkcentrum),
    ("wijkgebouw", Locatiesoort::Wijkcentrum),
    ("dorpshuis", Locatiesoort::Wijkcentrum),
    ("sociaalcultureelcentrum", Locatiesoort::Wijkcentrum),
    ("huisarts", Locatiesoort::Huisartsenpraktijk),
];

const DELEN: [(&str, Locatiesoort); 6] = [
    ("school", Locatiesoort::School),
    ("onderwijs", Locatiesoort::School),
    ("sport", Locatiesoort::Sportvereniging),
    ("huisartsenpraktijk", Locatiesoort::Huisartsenpraktijk),
    ("inloop", Locatiesoort::Inloop),
    ("dagbesteding", Locatiesoort::Dagbesteding),
];

/// The kind of place that a word means; nothing where it is none.
pub(super) fn soort(cel: &str) -> Option<Gelezen> {
    let woord = letters(cel);
    let kern = woord.strip_prefix("plan").filter(|rest| !rest.is_empty()).unwrap_or(&woord);
    let gepland = kern.len() < woord.len();
    let eigen = Locatiesoort::ALLE.into_iter().find(|s| letters(s.woord()) == kern || letters(s.naam()) == kern);
    let ander = || SOORTEN.iter().find(|(naam, _)| *naam == kern).map(|(_, soort)| *soort);
    let deel = || DELEN.iter().find(|(stuk, _)| kern.contains(stuk)).map(|(_, soort)| *soort);
    let gelezen = |soort, precies| Gelezen { soort, precies, gepland };
    eigen.map(|soort| gelezen(soort, true)).or_else(|| ander().or_else(deel).map(|soort| gelezen(soort, false)))
}

/// How good a point is, in the words of wijkplan or of a list that names the building or street of a neighbour.
pub(super) fn kwaliteit(cel: &str) -> Option<Kwaliteit> {
    let woord = letters(cel);
    match () {
        () if woord.contains("benaderd") || woord.contains("alleenwijk") => Some(Kwaliteit::Benaderd),
        () if woord.contains("straat") => Some(Kwaliteit::Straat),
        () if woord == "precies" || woord.contains("gebouw") => Some(Kwaliteit::Precies),
        () => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::deel::Beschreven as _;
    use crate::text::namen;

    fn cel<'v>(kop: &'v str, tekst: &'v str) -> Cel<'v> {
        Cel { kop, tekst, teken: None }
    }

    #[test]
    fn what_the_table_says_of_use_is_read_back_the_same() {
        for gebruik in
            [Gebruik::Open, Gebruik::ToekomstOnzeker, Gebruik::Plan, Gebruik::Verkocht(2024), Gebruik::Gesloten(2031)]
        {
            for opent in [None, Some(2029)] {
                let plek = Locatie { gebruik: gebruik.clone(), opent, ..Locatie::leeg() };
                let woorden = namen::in_gebruik(&plek);
                let mut terug = Locatie::leeg();
                neem_over(&mut terug, Veld::Gebruik, &cel("gebruik", &woorden)).unwrap();
                assert_eq!((terug.opent, terug.gebruik), (opent, gebruik.clone()), "{woorden}");
            }
        }
        for (tekst, gebruik) in [
            ("open (bron 2014)", Gebruik::Open),
            ("open, toekomst in onderzoek", Gebruik::ToekomstOnzeker),
            ("verkocht 2024", Gebruik::Verkocht(2024)),
            ("plan, motie verworpen", Gebruik::Plan),
        ] {
            assert_eq!(super::gebruik(&cel("status", tekst)), Ok((None, gebruik)), "{tekst}");
        }
        assert!(super::gebruik(&cel("status", "actief")).is_err());
        assert!(super::gebruik(&cel("status", "verkocht")).is_err(), "when is not known");
    }

    #[test]
    fn kinds_of_others_are_read_and_told_from_our_own() {
        let van = |tekst| soort(tekst).map(|s| (s.soort, s.precies, s.gepland));
        assert_eq!(van("Huis van de wijk"), Some((Locatiesoort::HuisVanDeWijk, true, false)));
        assert_eq!(van("mfa"), Some((Locatiesoort::Mfa, true, false)));
        assert_eq!(van("inloop_ggz"), Some((Locatiesoort::Inloop, false, false)));
        assert_eq!(van("plan_ontmoetingsplek"), Some((Locatiesoort::Buurtkamer, false, true)));
        assert_eq!(van("BO school"), Some((Locatiesoort::School, false, false)));
        assert_eq!(van("Kinderboerderij"), None);
    }
}
