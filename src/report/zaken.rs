//! The nouns of a list of the plan, whatever they are: their name, their code and what their description says is short
//! enough for a column.

use super::tabel::{Cel, Kolom, Tabel};
use crate::plan::Plan;
use crate::plan::controle::Codesoort;
use crate::plan::deel::tabellen::{Kolom as Beschreven, kolommen};
use crate::plan::deel::{Blik, Deel, Groep, Rijen, Soort, Veld};
use crate::plan::grens::Getalsoort;
use crate::text::aantal::hoofdletter;
use crate::text::{veld, zaak};

/// Most columns behind the name and the code.
const MEESTE: usize = 6;

/// The table of a list of the plan; without columns when it is no list of nouns.
pub fn tabel(plan: &Plan, lijst: &'static str) -> Tabel {
    van_lijst(plan, lijst).unwrap_or_else(|| Tabel {
        naam: lijst,
        titel: String::new(),
        kolommen: Vec::new(),
        rijen: Vec::new(),
        totaal: None,
        voetnoten: Vec::new(),
    })
}

fn van_lijst(plan: &Plan, lijst: &str) -> Option<Tabel> {
    let beschrijving = zaak::plan_velden().iter().find(|v| v.naam == lijst)?;
    let aard = beschrijving.aard.rij().filter(|rij| !rij.velden().is_empty())?;
    let Blik::Rijen(rijen) = plan.veld(lijst)?.blik() else { return None };
    let gekozen: Vec<Beschreven> =
        kolommen(aard).into_iter().filter(|k| k.is_gewoon() && past(k.veld)).take(MEESTE).collect();
    let vast = [Kolom::nieuw("naam", aard.kaal()), Kolom::nieuw("code", "code")];
    Some(Tabel {
        naam: beschrijving.naam,
        titel: hoofdletter(beschrijving.woord),
        kolommen: vast.into_iter().chain(gekozen.iter().map(|k| Kolom::nieuw(&*k.sleutel, k.veld.woord))).collect(),
        rijen: (0..rijen.aantal()).filter_map(|plaats| rij(plan, rijen, plaats, &gekozen)).collect(),
        totaal: None,
        voetnoten: Vec::new(),
    })
}

/// True for what fits a column: not the name and code, which stand there already, nor a text of sentences or a source.
const fn past(veld: &Veld) -> bool {
    !matches!(
        veld.soort,
        Soort::Code(_)
            | Soort::Naam
            | Soort::LangeTekst
            | Soort::Motivatie
            | Soort::Herkomst
            | Soort::Punt
            | Soort::Omtrek
            | Soort::Vast
            | Soort::Verwijzing(Codesoort::Bron)
    )
}

fn rij(plan: &Plan, rijen: &dyn Rijen, plaats: usize, gekozen: &[Beschreven]) -> Option<Vec<Cel>> {
    let deel = rijen.rij(plaats)?;
    let vast = [Cel::tekst(hoofdletter(&zaak::naam(plan, deel))), Cel::tekst(rijen.eigen(plaats).unwrap_or_default())];
    Some(vast.into_iter().chain(gekozen.iter().map(|kolom| cel(plan, deel, kolom).unwrap_or(Cel::Leeg))).collect())
}

fn cel(plan: &Plan, zaak: &dyn Deel, kolom: &Beschreven) -> Option<Cel> {
    let (groep, deel) = kolom.deel(zaak)?;
    let soort = kolom.veld.soort.getalsoort(groep, None);
    if let Some(cijfer) = veld::als_cijfer(deel) {
        return Some(match soort {
            Some(Getalsoort::Fte) => Cel::Fte(cijfer.midden),
            Some(Getalsoort::Euro | Getalsoort::EuroPerFte) => Cel::Euro(cijfer.midden),
            Some(Getalsoort::Procent) => Cel::Procent(cijfer.midden),
            Some(Getalsoort::Aantal | Getalsoort::Plekken) => Cel::Aantal(cijfer.midden),
            _ => Cel::Getal(cijfer.midden, 2),
        });
    }
    match deel.blik() {
        Blik::Niets => None,
        Blik::Tekst(tekst) => Some(Cel::tekst_of_leeg(tekst)),
        Blik::Geheel(jaar) if matches!(kolom.veld.soort, Soort::Jaar | Soort::Jaartal) => {
            Some(Cel::Jaar(u16::try_from(jaar).ok()?))
        }
        Blik::Geheel(getal) => Some(Cel::aantal(getal)),
        Blik::Ja(ja) => Some(Cel::JaNee(ja)),
        Blik::Rijen(rijen) if rijen.aantal() == 0 => None,
        _ => veld::waarde(plan, kolom.veld, None, deel).map(Cel::tekst),
    }
}
