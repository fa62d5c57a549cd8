//! What can be chosen: the nouns that a code can name, the choices of a kind, what a note can be about.

use super::haken;
use crate::dekking::strijd::{STRIJD, Strijd};
use crate::dekking::{EISEN, Eis};
use crate::plan::bron::Broncode;
use crate::plan::controle::Codesoort;
use crate::plan::deel::{Aard, Blik, Bouw, Deel, Inhoud, Rijen, Soort, Variant, Veld};
use crate::plan::kerncijfer::Telling;
use crate::plan::{Kerncijfer, Onderwerp, Plan, Zet};
use crate::text::aantal::hoofdletter;
use crate::text::waar::onderwerp;
use crate::text::{namen, veld, zaak};

/// A value with its words.
#[derive(Debug, Clone)]
pub struct Optie {
    /// The words.
    pub tekst: String,
    /// The value.
    pub waarde: Inhoud,
}

/// The words and the values.
pub fn gesplitst(opties: Vec<Optie>) -> (Vec<String>, Vec<Inhoud>) {
    opties.into_iter().map(|o| (o.tekst, o.waarde)).unzip()
}

/// Everything that can stand in a field, or in a row of its list; none where that cannot be listed.
pub fn van(plan: &Plan, veld: &'static Veld, aard: &'static Aard) -> Option<Vec<Optie>> {
    let mut opties = match veld.soort {
        Soort::Verwijzing(soort) | Soort::Los(soort) => codes(plan, soort, aard),
        _ => keuze(plan, veld, aard)?,
    };
    if veld.aard.mag_weg() {
        opties.insert(0, Optie { tekst: "geen".to_owned(), waarde: Inhoud::niets() });
    }
    Some(opties)
}

/// The nouns with a code of this kind, in the order of the plan.
fn codes(plan: &Plan, soort: Codesoort, aard: &Aard) -> Vec<Optie> {
    let Some(Blik::Rijen(rijen)) =
        zaak::lijst_van(soort).and_then(|l| crate::plan::deel::Groep::veld(plan, l)).map(Deel::blik)
    else {
        return Vec::new();
    };
    let alle = (0..rijen.aantal()).filter_map(|i| Some((rijen.eigen(i)?, rijen.rij(i)?)));
    let optie = |(code, deel): (String, &dyn Deel)| {
        let tekst = match soort {
            Codesoort::Bron => bron(plan, &Broncode(code.clone())),
            _ => hoofdletter(&zaak::naam(plan, deel)),
        };
        Some(Optie { tekst, waarde: aard.uit_tekst(&code)? })
    };
    alle.filter_map(optie).collect()
}

/// A source by its code and title.
pub fn bron(plan: &Plan, code: &Broncode) -> String {
    let titel = plan.bronnen.iter().find(|b| b.code == *code).map_or("", |b| b.titel.as_str());
    format!("{code}: {titel}")
}

/// The choices of a kind of which none has fields of its own, or only the code of a noun.
fn keuze(plan: &Plan, veld: &'static Veld, aard: &'static Aard) -> Option<Vec<Optie>> {
    let Bouw::Keuze(varianten) = aard.kern().bouw else { return None };
    if aard.kern().naam == "Onderwerp" {
        let alle = crate::tui::onderwerpen::onderwerpen(plan);
        return Some(alle.iter().map(|o| Optie { tekst: onderwerp(plan, o), waarde: Inhoud::from(o) }).collect());
    }
    let een_per = |variant: &'static Variant| -> Option<Vec<Optie>> {
        match variant.velden {
            [] => Some(vec![Optie { tekst: variant.woord.to_owned(), waarde: (variant.leeg)() }]),
            [enig] if !variant.stap.is_empty() => {
                let (Soort::Verwijzing(soort) | Soort::Los(soort)) = enig.soort else { return None };
                let met = |optie: Optie| {
                    let tekst = format!("{}({})", variant.naam, optie.waarde.deel().ron().ok()?);
                    (aard.kern().lees)(&tekst).ok()
                };
                Some(
                    codes(plan, soort, enig.aard)
                        .into_iter()
                        .filter_map(met)
                        .map(|w| in_woorden(plan, veld, w))
                        .collect(),
                )
            }
            _ => None,
        }
    };
    let delen: Option<Vec<Vec<Optie>>> = varianten.iter().map(een_per).collect();
    let mut opties: Vec<Optie> = delen?.into_iter().flatten().collect();
    // What cannot be counted up cannot be followed.
    opties.retain(|o| o.waarde.als::<Kerncijfer>().is_none_or(|c| c.telling() != Telling::Maat));
    Some(opties)
}

fn in_woorden(plan: &Plan, veld: &Veld, waarde: Inhoud) -> Optie {
    let tekst = veld::waarde(plan, veld, None, waarde.deel()).unwrap_or_default();
    Optie { tekst, waarde }
}

/// Something that is chosen and stands in no list any more.
pub fn onbekend(plan: &Plan, deel: &dyn Deel) -> Optie {
    let tekst = match (deel.als::<Onderwerp>(), deel.blik()) {
        (Some(over), _) => onderwerp(plan, over),
        (_, Blik::Code(code)) => format!("{code} (niet meer in het plan)"),
        _ => String::new(),
    };
    Optie { tekst, waarde: deel.inhoud() }
}

/// Yes or no.
pub fn ja_nee() -> Vec<Optie> {
    [false, true].map(|ja| Optie { tekst: namen::ja_nee(ja).to_owned(), waarde: Inhoud::from(&ja) }).to_vec()
}

/// The eisen that can be switched off.
pub fn eisen() -> Vec<Optie> {
    let aard = <crate::plan::eis_uit::Eiscode as crate::plan::deel::Beschreven>::AARD;
    let optie = |eis: &Eis| Some(Optie { tekst: format!("{} {}", eis.id, eis.titel), waarde: aard.uit_tekst(eis.id)? });
    EISEN.iter().filter_map(|eis| optie(eis)).collect()
}

/// The contradictions in which a side can be taken.
pub fn tegenstrijdigheden() -> Vec<Optie> {
    let aard = <crate::plan::standpunt::Strijdcode as crate::plan::deel::Beschreven>::AARD;
    let optie = |s: &Strijd| Some(Optie { tekst: format!("{} {}", s.nr, s.over), waarde: aard.uit_tekst(s.nr)? });
    STRIJD.iter().filter_map(|strijd| optie(strijd)).collect()
}

/// The wijzigingen of a list, when that is what it holds.
pub fn zetten(rijen: &dyn Rijen) -> Option<Vec<Zet>> {
    let alle: Vec<Zet> = (0..rijen.aantal()).filter_map(|i| rijen.rij(i)?.als::<Zet>().cloned()).collect();
    let leeg = rijen.aantal() == 0 && rijen.aard().rij().is_some_and(haken::is_zet);
    (leeg || !alle.is_empty()).then_some(alle)
}
