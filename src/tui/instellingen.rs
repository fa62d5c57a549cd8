//! [`Instellingen`]: what the user's settings file says of the screens. A file is taken whole or not at all: after a
//! mistake the program starts as it is without settings, and says so.

use std::fmt;

use serde::de::{Error as _, MapAccess, Visitor};
use serde::{Deserialize, Deserializer};

use super::actions::kaart::Kaartfout;
use super::blik::inrichting::Toetsenkaart;
use super::blik::lagen::{Bericht, Laag};
use super::model::Model;
use super::thema::Thema;
use crate::plan::{Pad, Stap};
use crate::store::bestand::Bestand;
use crate::store::instellingen::Plek;
use crate::store::{ontleden, plaats};
use crate::text::instelling;
use crate::text::melding::Melding;

/// An example that shows every field; also in the documentation.
pub const VOORBEELD: &str = r#"(
    thema: Licht,                    // Donker, Licht, KleurenblindDonker, KleurenblindLicht of ZonderKleur
    muis: true,                      // false: de terminal kan zelf tekst selecteren
    ascii: false,                    // true: kaders, balken en pijlen van gewone tekens
    toetsen: {
        "opslaan": ["ctrl+s", "f2"], // de namen staan hieronder in de tabel
        "presentatie": ["P"],
        "thema": [],                 // zonder toets; nog wel te vinden met :
    },
)
"#;

/// What the settings file says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Instellingen {
    /// The colours, where it says so.
    pub thema: Option<Thema>,
    /// Whether to listen to the mouse, where it says so.
    pub muis: Option<bool>,
    /// True when nothing but ASCII and letters may be drawn.
    pub ascii: bool,
    /// The keys.
    pub toetsen: Toetsenkaart,
}

/// The file as it is written.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields, rename = "Instellingen")]
struct Vorm {
    thema: Option<Thema>,
    muis: Option<bool>,
    ascii: bool,
    toetsen: Lijst,
}

/// The keys per action, in the order of the file.
#[derive(Debug, Default)]
struct Lijst(Vec<(String, Vec<String>)>);

impl<'de> Deserialize<'de> for Lijst {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        struct Lezer;
        impl<'de> Visitor<'de> for Lezer {
            type Value = Lijst;

            fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
                f.write_str("een lijst {\"actie\": [\"toets\"], …}")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut van: A) -> Result<Lijst, A::Error> {
                let mut uit = Vec::new();
                while let Some((naam, toetsen)) = van.next_entry::<String, Vec<String>>()? {
                    // The RON reader itself would keep the last silently.
                    if uit.iter().any(|(al, _)| *al == naam) {
                        return Err(A::Error::custom(format!("“{naam}” staat er twee keer")));
                    }
                    uit.push((naam, toetsen));
                }
                Ok(Lijst(uit))
            }
        }
        d.deserialize_map(Lezer)
    }
}

impl Instellingen {
    /// Reads the settings of the user; those of the program when there are none.
    ///
    /// # Errors
    /// A message with the place of the first mistake, and how to mend it.
    pub fn lees(plek: &Plek) -> Result<Self, Melding> {
        let Some((vorm, bestand)) = plek.lees::<Vorm>()? else { return Ok(Self::default()) };
        Self::van(&vorm, &bestand)
    }

    fn van(vorm: &Vorm, bestand: &Bestand) -> Result<Self, Melding> {
        let toetsen = Toetsenkaart::met(&vorm.toetsen.0).map_err(|(fout, plek)| {
            let mut pad = vec![Stap::from("toetsen"), Stap::Veld(plek.naam.to_owned().into())];
            pad.extend(plek.toets.map(Stap::Index));
            let gevonden = plaats::vind(&bestand.tekst, &Pad(pad));
            let stuk = match plek.toets {
                None => gevonden.sleutel.unwrap_or(gevonden.waarde),
                Some(_) => gevonden.waarde,
            };
            ontleden::melding(bestand, woorden(&fout), stuk)
        })?;
        Ok(Self { thema: vorm.thema, muis: vorm.muis, ascii: vorm.ascii, toetsen })
    }
}

fn woorden(fout: &Kaartfout) -> crate::text::melding::Zin {
    match fout {
        Kaartfout::Onbekend { naam, nabij } => instelling::onbekende_actie(naam, *nabij),
        Kaartfout::Vast(actie) => instelling::vaste_toets(actie),
        Kaartfout::ZonderToets(actie) => instelling::zonder_toets(actie),
        Kaartfout::GeenToets { naam, nabij } => instelling::geen_toets(naam, *nabij),
        Kaartfout::ZelfdeToets { naam, als } => instelling::zelfde_toets(naam, als),
        Kaartfout::Botsing { toets, een, ander, waar } => instelling::botsing(&toets.to_string(), een, ander, waar),
    }
}

/// Says that the settings are not used, and why.
pub fn meld(model: &mut Model, fout: &Melding) {
    let mut regels: Vec<String> = fout.to_string().lines().map(str::to_owned).collect();
    regels.push(String::new());
    regels.push("Zolang dit niet goed is, werkt wijkplan met zijn gewone sneltoetsen, kleuren en muis.".to_owned());
    let titel = "Uw instellingen zijn niet gebruikt".to_owned();
    model.blik.lagen.push(Laag::Bericht(Bericht::nieuw(titel, regels)));
}

/// Shows where the settings stand and how to write them.
pub fn toon(model: &mut Model) {
    let mut regels = vec![match &model.blik.inrichting.pad {
        Some(pad) => format!("Uw instellingen staan in dit bestand, of maak het: {}", pad.display()),
        None => "wijkplan vindt geen map voor instellingen: zet WIJKPLAN_INSTELLINGEN op het pad van een bestand."
            .to_owned(),
    }];
    regels.push(format!(
        "Nu: kleuren {}, muis {}. wijkplan schrijft nooit in dat bestand.",
        model.blik.thema.naam(),
        if model.blik.inrichting.muis { "aan" } else { "uit" }
    ));
    regels.push(String::new());
    regels.push("Zo ziet het eruit; wat u weglaat, blijft zoals het is:".to_owned());
    regels.push(String::new());
    regels.extend(VOORBEELD.lines().map(str::to_owned));
    model.blik.lagen.push(Laag::Bericht(Bericht::nieuw("Instellingen".to_owned(), regels)));
}
