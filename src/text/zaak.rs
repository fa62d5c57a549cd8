//! The nouns and rows of a plan by their names.

use super::aantal::{hoofdletter, kleine_letter};
use super::getalsoort::woorden;
use super::veld::{als_cijfer, waarde};
use super::waar::onderwerp;
use super::{periode, plek};
use crate::plan::controle::Codesoort;
use crate::plan::deel::langs::lijst;
use crate::plan::deel::vind::verder;
use crate::plan::deel::{Aard, Blik, Deel, Groep, Soort, Veld};
use crate::plan::{Aanstelling, Bespreking, Buurtteam, EisUit, Notitie, Nulmeting, Overname, Plan, Realisatie, Weging};

/// A noun by its name, as it stands in a sentence: “team Peelo”, “Opbouwwerker”.
pub fn naam(plan: &Plan, deel: &dyn Deel) -> String {
    let Blik::Groep(groep) = deel.blik() else { return String::new() };
    if let Some(rij) = deel.als::<Aanstelling>() {
        return aanstelling(plan, rij);
    } else if let Some(team) = deel.als::<Buurtteam>() {
        return plek::team(team);
    } else if let Some(overname) = deel.als::<Overname>() {
        return format!("overname {}", overname.vanuit);
    } else if let Some(meting) = deel.als::<Nulmeting>() {
        return periode::waar(plan, Some(&meting.wijk));
    } else if let Some(realisatie) = deel.als::<Realisatie>() {
        return periode::realisatie(plan, realisatie);
    } else if let Some(bespreking) = deel.als::<Bespreking>() {
        return periode::bespreking(bespreking);
    }
    let veld = |zoek: fn(Soort) -> bool| groep.velden().iter().find(|v| zoek(v.soort));
    let gevonden = veld(|s| matches!(s, Soort::Naam)).or_else(|| veld(|s| matches!(s, Soort::Code(_))));
    match gevonden.and_then(|v| groep.veld(v.naam)).map(Deel::blik) {
        Some(Blik::Tekst(tekst) | Blik::Code(tekst)) => tekst.to_owned(),
        _ => String::new(),
    }
}

/// A noun with its kind: “functie Opbouwwerker”.
pub fn met_soort(plan: &Plan, deel: &dyn Deel) -> String {
    if let Some(overname) = deel.als::<Overname>() {
        let functie = van_code(plan, Codesoort::Functie, overname.functie.as_str());
        return format!("overname {}, {functie}", overname.vanuit);
    } else if let Some(uit) = deel.als::<EisUit>() {
        return format!("eis {} uit ({})", uit.eis, uit.motivatie);
    } else if let Some(weging) = deel.als::<Weging>() {
        return format!("weging van eis {} ({})", weging.eis, weging.motivatie);
    } else if let Some(notitie) = deel.als::<Notitie>() {
        return format!("notitie bij {}", onderwerp(plan, &notitie.over));
    }
    let naam = naam(plan, deel);
    let kaal = deel.aard().kaal();
    let genoemd = deel.als::<Aanstelling>().is_some() || deel.als::<Buurtteam>().is_some();
    if genoemd { naam } else { format!("{kaal} {naam}") }
}

/// The noun with a code by its name; the code where the plan has none, and of a source, whose title is long.
pub fn van_code(plan: &Plan, soort: Codesoort, code: &str) -> String {
    if soort == Codesoort::Bron {
        return code.to_owned();
    }
    met_code(plan, soort, code).map_or_else(|| code.to_owned(), |deel| naam(plan, deel))
}

/// The noun with a code.
pub fn met_code<'p>(plan: &'p Plan, soort: Codesoort, code: &str) -> Option<&'p dyn Deel> {
    if soort == Codesoort::Buurt {
        return plan.wijken.iter().flat_map(|w| &w.buurten).find(|b| b.code.as_str() == code).map(|b| b as &dyn Deel);
    }
    let lijst = lijst_van(soort)?;
    verder(plan.veld(lijst)?, code)
}

/// The list of the plan whose nouns have a code of this kind.
pub fn lijst_van(soort: Codesoort) -> Option<&'static str> {
    let heeft = |aard: &Aard| aard.velden().iter().any(|v| matches!(v.soort, Soort::Code(c) if c == soort));
    plan_velden().iter().find(|veld| veld.aard.rij().is_some_and(heeft)).map(|veld| veld.naam)
}

/// The fields of a plan.
pub fn plan_velden() -> &'static [Veld] {
    <Plan as crate::plan::deel::Beschreven>::AARD.velden()
}

/// A row of a list: what it is about, its figures, and why: “begeleider 5,0 fte”.
pub fn rij(plan: &Plan, lijst_veld: &Veld, groep: &dyn Groep) -> String {
    if let Some(naam) = met_eigen_code(groep) {
        return naam;
    }
    let (mut wie, mut cijfers, mut waarom) = (Vec::new(), Vec::new(), String::new());
    groep.langs(&mut |v, deel| {
        let soort = v.soort.getalsoort(groep, lijst(lijst_veld));
        if let (Some(soort), Some(cijfer)) = (soort, als_cijfer(deel)) {
            cijfers.push((woorden(soort).vorm)(cijfer.midden));
        } else if matches!(v.soort, Soort::Motivatie) {
            if let Blik::Tekst(tekst) = deel.blik() {
                waarom = format!(" ({tekst})");
            }
        } else if !matches!(v.soort, Soort::LangeTekst | Soort::Herkomst) {
            match deel.blik() {
                Blik::Niets | Blik::Tekst("") => {}
                Blik::Tekst(tekst) => wie.push(tekst.to_owned()),
                Blik::Rijen(rijen) if rijen.aantal() == 0 => {}
                Blik::Ja(ja) => wie.extend(ja.then(|| v.woord.to_owned())),
                // What people are and do stands in a sentence; a wijk and a code are names.
                _ if matches!(v.soort, Soort::Verwijzing(Codesoort::Functie | Codesoort::Voorziening)) => {
                    wie.extend(waarde(plan, v, None, deel).map(|w| kleine_letter(&w)));
                }
                _ => wie.extend(waarde(plan, v, None, deel)),
            }
        }
    });
    let delen: Vec<String> = [wie.join(", "), cijfers.join(" / ")].into_iter().filter(|d| !d.is_empty()).collect();
    format!("{}{waarom}", delen.join(" "))
}

/// The name of a noun that has a code, such as a buurt of a wijk.
fn met_eigen_code(groep: &dyn Groep) -> Option<String> {
    groep.velden().iter().find(|v| matches!(v.soort, Soort::Code(_)))?;
    let naam = groep.velden().iter().find(|v| matches!(v.soort, Soort::Naam))?;
    match groep.veld(naam.naam)?.blik() {
        Blik::Tekst(tekst) => Some(tekst.to_owned()),
        _ => None,
    }
}

/// What the key of a row says: the noun that it names, a key figure, a year, a name.
pub fn sleutel(plan: &Plan, lijst: &Veld, sleutel: &str) -> String {
    let Some(aard) = lijst.aard.rij() else { return sleutel.to_owned() };
    let woord = |soort: Soort, deel: &str| match soort {
        Soort::Code(soort) | Soort::Verwijzing(soort) | Soort::Los(soort) => {
            met_code(plan, soort, deel).map(|_| van_code(plan, soort, deel))
        }
        Soort::Gevolgd => crate::plan::Kerncijfer::van_naam(deel).map(|c| super::kerncijfer::kort(c).to_owned()),
        _ => None,
    };
    let velden = aard.velden();
    let eigen = velden.first().map_or(lijst.soort, |veld| veld.soort);
    if let Some(heel) = woord(eigen, sleutel) {
        return heel;
    }
    if let Some(keuze) = aard.varianten().iter().find(|v| v.naam == sleutel) {
        return keuze.woord.to_owned();
    }
    let delen = sleutel.split(' ').enumerate();
    let delen =
        delen.map(|(i, deel)| velden.get(i).and_then(|veld| woord(veld.soort, deel)).unwrap_or(deel.to_owned()));
    let delen: Vec<String> = delen.collect();
    let tussen = if velden.get(1).is_some_and(|v| matches!(v.soort, Soort::Verwijzing(_))) { ", " } else { " " };
    delen.join(tussen)
}

/// A row of the bezetting: “Team Peelo, jeugd-ggz-behandelaar (Voorbeeld Jeugdhulp)”.
pub fn aanstelling(plan: &Plan, rij: &Aanstelling) -> String {
    let organisatie = van_code(plan, Codesoort::Organisatie, rij.organisatie.as_str());
    let waar = hoofdletter(&plek::van_aanstelling(plan, &rij.plek));
    let functie = plan.functies.iter().find(|f| f.code == rij.functie);
    let functie = functie.map_or_else(|| rij.functie.to_string(), |f| kleine_letter(&f.naam));
    format!("{waar}, {functie} ({organisatie})")
}
