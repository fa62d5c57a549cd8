//! [`Toetsenkaart`]: which keys an action has, now that the user may have given it others. Everything that resolves or
//! shows a key asks here; the action table holds the usual keys.

use std::collections::HashMap;

use super::{Actie, Context, Waar, acties, in_context};
use crate::plan::nabij::nabij;
use crate::tui::blik::inrichting::Toetsenkaart;
use crate::tui::blik::lagen::Laagsoort;
use crate::tui::keys::Toets;
use crate::tui::scherm::Scherm;

/// What is wrong with the keys that a user gave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kaartfout {
    /// There is no such action.
    Onbekend {
        /// As it was written.
        naam: String,
        /// What it was perhaps meant to be.
        nabij: Option<&'static str>,
    },
    /// The keys of popups are the same everywhere, because there is typing in them.
    Vast(&'static str),
    /// Without a key there is no way back, or no way out.
    ZonderToets(&'static str),
    /// This is not the name of a key.
    GeenToets {
        /// As it was written.
        naam: String,
        /// What it was perhaps meant to be.
        nabij: Option<&'static str>,
    },
    /// A terminal cannot tell this key from another.
    ZelfdeToets {
        /// As it was written.
        naam: String,
        /// As what it arrives.
        als: &'static str,
    },
    /// Two actions in one place have one key.
    Botsing {
        /// The key.
        toets: Toets,
        /// The action that was given it.
        een: &'static str,
        /// The action that has it too.
        ander: &'static str,
        /// Where both apply.
        waar: String,
    },
}

/// Where a mistake stands: with the name of an action, or with one of its keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Foutplek<'a> {
    /// The name, as it was written.
    pub naam: &'a str,
    /// Which of its keys.
    pub toets: Option<usize>,
}

/// Actions that keep at least one key.
const NODIG: [&str; 4] = ["hulp", "palet", "stoppen", "presentatie-sluiten"];

impl Toetsenkaart {
    /// The keys of the table, but for those that the user gave.
    ///
    /// # Errors
    /// The first mistake, and where it stands.
    pub fn met(eigen: &[(String, Vec<String>)]) -> Result<Self, (Kaartfout, Foutplek<'_>)> {
        let mut kaart = Self::default();
        for (naam, namen) in eigen {
            let plek = Foutplek { naam, toets: None };
            let actie = acties().find(|a| a.id == naam).ok_or_else(|| {
                let nabij = nabij(naam, veranderbaar().map(|a| a.id));
                (Kaartfout::Onbekend { naam: naam.clone(), nabij }, plek)
            })?;
            if !is_veranderbaar(actie) {
                return Err((Kaartfout::Vast(actie.id), plek));
            }
            if namen.is_empty() && NODIG.contains(&actie.id) {
                return Err((Kaartfout::ZonderToets(actie.id), plek));
            }
            let mut toetsen = Vec::new();
            for (i, naam) in namen.iter().enumerate() {
                toetsen.push(lees(naam).map_err(|fout| (fout, Foutplek { toets: Some(i), ..plek }))?);
            }
            kaart.eigen.insert(actie.id, toetsen);
        }
        kaart.botsing(eigen).map_or(Ok(kaart), Err)
    }

    /// The keys of an action.
    pub fn toetsen(&self, actie: &Actie) -> Vec<Toets> {
        match self.eigen.get(actie.id) {
            Some(toetsen) => toetsen.clone(),
            None => actie.toetsen.iter().filter_map(|naam| Toets::lees(naam)).collect(),
        }
    }

    /// True when an action has this key.
    pub fn heeft(&self, actie: &Actie, toets: Toets) -> bool {
        match self.eigen.get(actie.id) {
            Some(toetsen) => toetsen.contains(&toets),
            None => actie.toetsen.iter().any(|naam| Toets::lees(naam) == Some(toets)),
        }
    }

    /// The first key of an action, as shown; empty when it has none.
    pub fn toets(&self, actie: &Actie) -> String {
        self.toetsen(actie).first().map(ToString::to_string).unwrap_or_default()
    }

    /// All keys of an action, as shown.
    pub fn alle_toetsen(&self, actie: &Actie) -> String {
        let labels: Vec<String> = self.toetsen(actie).iter().map(ToString::to_string).collect();
        labels.join(", ")
    }

    /// The word behind the key of an action in the hint bar.
    pub fn tip(&self, actie: &Actie) -> String {
        self.in_zin(actie.tip)
    }

    /// A sentence in which each action between braces is replaced by its key.
    pub fn in_zin(&self, zin: &str) -> String {
        match zin.split_once('{').and_then(|(voor, rest)| Some((voor, rest.split_once('}')?))) {
            Some((voor, (id, na))) => format!("{voor}{}{}", self.van(id), self.in_zin(na)),
            None => zin.to_owned(),
        }
    }

    /// The actions whose keys stand in the word of another in the hint bar, each with its key as shown.
    pub fn in_tip(&self, actie: &Actie) -> Vec<(&'static str, String)> {
        let namen = actie.tip.split('{').skip(1).filter_map(|rest| rest.split_once('}'));
        namen.map(|(id, _)| (id, self.van(id))).collect()
    }

    /// The first key of the action with this name, as shown in a sentence; how to find it when it has none.
    pub fn van(&self, id: &str) -> String {
        let Some(actie) = acties().find(|a| a.id == id) else { return String::new() };
        if self.toetsen(actie).is_empty() { format!("“{}”", actie.titel) } else { self.toets(actie) }
    }

    /// The first key that means two things in one place, and where the user wrote it.
    fn botsing<'a>(&self, eigen: &'a [(String, Vec<String>)]) -> Option<(Kaartfout, Foutplek<'a>)> {
        for (context, waar) in contexten() {
            let mut gezien: HashMap<Toets, &'static Actie> = HashMap::new();
            for actie in in_context(context) {
                for toets in self.toetsen(actie) {
                    let Some(ander) = gezien.insert(toets, actie).filter(|ander| ander.id != actie.id) else {
                        continue;
                    };
                    // One of the two was given it by the user; that is where it can be mended.
                    let van_gebruiker = |a: &Actie| eigen.iter().find(|(naam, _)| naam == a.id);
                    let (een, ander) = if van_gebruiker(actie).is_some() { (actie, ander) } else { (ander, actie) };
                    let Some((naam, namen)) = van_gebruiker(een) else { continue };
                    let plek = namen.iter().position(|n| lees(n) == Ok(toets));
                    let fout = Kaartfout::Botsing { toets, een: een.id, ander: ander.id, waar };
                    return Some((fout, Foutplek { naam, toets: plek }));
                }
            }
        }
        None
    }
}

/// Every place where keys can be given, with its name.
fn contexten() -> impl Iterator<Item = (Context, String)> {
    let op = |scherm: Scherm| {
        (
            Context { scherm, laag: None, rondleiding: false, te_klein: false, cel: false },
            format!("op {}", scherm.naam()),
        )
    };
    let (mut presentatie, _) = op(Scherm::Overzicht);
    presentatie.laag = Some(Laagsoort::Presentatie);
    Scherm::ALLE.into_iter().map(op).chain([(presentatie, "in de presentatie".to_owned())])
}

/// The actions that can be given other keys.
pub fn veranderbaar() -> impl Iterator<Item = &'static Actie> {
    acties().filter(|a| is_veranderbaar(a))
}

/// True when an action can be given other keys.
pub fn is_veranderbaar(actie: &Actie) -> bool {
    match actie.waar {
        Waar::Overal | Waar::Steeds | Waar::Op(_) => true,
        Waar::Laag(lagen) => lagen == [Laagsoort::Presentatie],
        Waar::TeKlein | Waar::Rondleiding => false,
    }
}

/// Reads a key as a user writes it.
fn lees(naam: &str) -> Result<Toets, Kaartfout> {
    // With Control a terminal does not tell a capital from a small letter.
    let gelezen = if naam.chars().count() > 1 { naam.to_lowercase() } else { naam.to_owned() };
    if let Some((_, als)) = DUBBELGANGERS.iter().find(|(dubbel, _)| *dubbel == gelezen) {
        return Err(Kaartfout::ZelfdeToets { naam: naam.to_owned(), als });
    }
    Toets::lees(&gelezen)
        .ok_or_else(|| Kaartfout::GeenToets { naam: naam.to_owned(), nabij: nabij(&gelezen, Toets::namen()) })
}

/// What arrives in a terminal as another key.
const DUBBELGANGERS: [(&str, &str); 5] =
    [("ctrl+i", "tab"), ("ctrl+m", "enter"), ("ctrl+j", "enter"), ("ctrl+h", "backspace"), ("ctrl+[", "esc")];
