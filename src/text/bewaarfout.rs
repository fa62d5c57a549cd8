//! What can stand in the way of keeping a planner's work: the journal, the lock, the versions, a file that someone
//! else changed. Values and words are one table; the failure of one file is a [`Schrijffout`].

use std::path::{Path, PathBuf};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::aantal::{aantal, opsomming};
use super::melding::Melding;
use super::samenloop::Anders;
use super::schrijffout::{Schrijffout, namen};

/// Who has a plan open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Houder {
    /// Name of the user.
    pub gebruiker: String,
    /// Name of the computer.
    pub computer: String,
    /// Number of the process.
    pub proces: u32,
    /// Since when.
    pub sinds: Timestamp,
}

/// Why work is not kept, or not yet. The plan in memory is never touched by it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Bewaarfout {
    /// There is no folder for the state of the user.
    #[error("er is geen map om wijzigingen vast te houden tot u opslaat")]
    GeenStaat,
    /// The journal could not be written; what is missing from it is tried again with the next change.
    #[error("uw wijzigingen staan nog niet veilig op schijf: {}", .0.oorzaak)]
    Journaal(Schrijffout),
    /// A change that would not read back as it is.
    #[error("deze wijziging is niet vast te leggen en dus ook niet op te slaan")]
    NietTeBewaren,
    /// A journal that cannot be read as one.
    #[error("dit herstelbestand is niet te lezen")]
    Onleesbaar(PathBuf),
    /// A journal that is larger than any work of people; its size in bytes.
    #[error("dit herstelbestand is te groot om te lezen: {} MB", .1 / 1_000_000)]
    TeGroot(PathBuf, u64),
    /// A journal with a record in the middle that cannot be read, and how many changes are lost with it.
    #[error("dit herstelbestand is beschadigd: {} niet te herstellen", laatste(*.1))]
    Beschadigd(PathBuf, usize),
    /// Files beside those of the plan that a program made which keeps folders the same.
    #[error("naast het plan {}: {}; {}", kopieen(.0), namen(.0), .1)]
    Conflictkopie(Vec<PathBuf>, Box<Anders>),
    /// A journal of a later release.
    #[error("dit herstelbestand is gemaakt door een nieuwere wijkplan (versie {versie} van het bestand)")]
    Nieuwer {
        /// The journal.
        pad: PathBuf,
        /// Its version.
        versie: u32,
    },
    /// The plan is open in another window, and this one may only read.
    #[error("dit plan staat al open bij {}", wie(.1))]
    Bezet(PathBuf, Houder),
    /// The plan was opened to look at only.
    #[error("dit plan is alleen om te lezen geopend, dus er verandert niets")]
    AlleenLezen(PathBuf),
    /// The plan is open too where the lock of this computer does not reach.
    #[error("dit plan staat ook open bij {}", opsomming(&.1.iter().map(wie).collect::<Vec<_>>()))]
    OokElders(PathBuf, Vec<Houder>),
    /// Another window took the plan over.
    #[error("dit plan is overgenomen door {}", .1.as_ref().map_or_else(|| "een ander venster".to_owned(), wie))]
    Overgenomen(PathBuf, Option<Houder>),
    /// Whether the plan is open elsewhere could not be found out.
    #[error("niet na te gaan of dit plan ook elders openstaat: {}", .0.oorzaak)]
    Slot(Schrijffout),
    /// Files of the plan are not as they were when it was opened or last saved.
    #[error("{} buiten dit venster gewijzigd: {}", zijn(.0), namen(.0))]
    Gewijzigd(Vec<PathBuf>),
    /// The plan is no longer there.
    #[error("het plan staat niet meer waar het stond")]
    Weg(PathBuf),
    /// Files with comments of a person, which saving takes out.
    #[error("bij het opslaan vervallen de opmerkingen die iemand zette in {}", namen(.0))]
    Opmerkingen(Vec<PathBuf>),
    /// The state of the plan before the save could not be kept.
    #[error("er is geen kopie van de vorige versie van het plan gemaakt: {}", .0.oorzaak)]
    Versie(Schrijffout),
    /// What the planner looked at the last time, or which plan that was.
    #[error("waar u de vorige keer was, is niet te lezen")]
    Herinnering(PathBuf),
    /// The plan itself could not be written.
    #[error("het plan is {} opgeslagen: {}", if .0.half.is_some() { "maar half" } else { "niet" }, .0.hoe_ver())]
    Opslaan(Schrijffout),
    /// Files that no longer belong to who owned them, because only the system administrator can give files away.
    #[error("de eigenaar van {} bent u nu zelf", namen(.0))]
    Eigenaar(Vec<PathBuf>),
    /// Files that are no longer of the group that they were of.
    #[error("{} {} niet meer van dezelfde groep", namen(.0), if .0.len() == 1 { "is" } else { "zijn" })]
    Groep(Vec<PathBuf>),
    /// Files in the folder of a plan that the plan in memory does not have.
    #[error("in de map van het plan {} {} bij gekomen", if .0.len() == 1 { "is" } else { "zijn" }, namen(.0))]
    Vreemd(Vec<PathBuf>),
}

impl Bewaarfout {
    /// What to do about it.
    pub fn herstel(&self) -> String {
        match self {
            Self::GeenStaat => "sla vaak op, of geef een map met de omgevingsvariabele WIJKPLAN_STAAT".to_owned(),
            Self::Journaal(fout) => {
                let eerst = fout.oorzaak.herstel_van_map();
                format!("{eerst}; u kunt doorwerken en opslaan, maar sluit wijkplan niet zonder op te slaan")
            }
            Self::NietTeBewaren => "maak de wijziging ongedaan en geef een kleiner of ronder getal".to_owned(),
            Self::Onleesbaar(_) => "houd het bestand als u er nog iets uit wilt halen, of gooi het weg".to_owned(),
            Self::TeGroot(..) => "zet het ergens anders, of gooi het weg als u het niet kent".to_owned(),
            Self::Beschadigd(pad, _) => format!(
                "wat u nu kunt herstellen is van vóór de beschadiging; het hele bestand staat nu in “{}”",
                pad.with_extension("beschadigd").file_name().unwrap_or_default().to_string_lossy()
            ),
            Self::Conflictkopie(..) => {
                "twee computers wijzigden het plan tegelijk: vergelijk ze met “wijkplan vergelijk”, \
                                       en haal weg wat u niet houdt"
                    .to_owned()
            }
            Self::Nieuwer { .. } => "open het plan met de nieuwere wijkplan; dit bestand blijft staan".to_owned(),
            Self::Bezet(..) => {
                "kijk mee zonder op te slaan, sla op in een andere map, of neem het plan over".to_owned()
            }
            Self::AlleenLezen(_) => "open het plan opnieuw om te wijzigen, of sla het op in een andere map".to_owned(),
            Self::OokElders(..) => {
                "spreek af wie opslaat; heeft de ander gewijzigd, dan vraagt wijkplan vóór het opslaan \
                                    welke versie u houdt"
                    .to_owned()
            }
            Self::Overgenomen(..) => "sla uw werk op in een andere map, of neem het plan opnieuw over".to_owned(),
            Self::Slot(fout) => {
                let eerst = fout.oorzaak.herstel_van_map();
                format!("{eerst}; vóór het opslaan kijkt wijkplan wel of een ander het plan heeft gewijzigd")
            }
            Self::Gewijzigd(_) => "houd uw plan, laad de opgeslagen versie, of bekijk de verschillen".to_owned(),
            Self::Weg(_) => "zet de map terug, sla op in een andere map, of schrijf het plan hier opnieuw".to_owned(),
            Self::Opmerkingen(_) => {
                "bevestig het opslaan; een kopie met de opmerkingen komt bij de vorige versies".to_owned()
            }
            Self::Versie(fout) => {
                let eerst = fout.oorzaak.herstel_van_map();
                format!("{eerst}; maak zelf een kopie als u de vorige versie wilt houden")
            }
            Self::Herinnering(_) => "u hoeft niets te doen: wijkplan schrijft dit bestand opnieuw".to_owned(),
            Self::Opslaan(fout) => {
                let eerst = fout.oorzaak.herstel().unwrap_or("probeer een andere map");
                let daar = if fout.half.is_some() {
                    "tot dat lukt, horen de bestanden op de schijf niet bij elkaar; de vorige versie is er nog"
                } else {
                    "wat op de schijf stond, staat er nog"
                };
                format!("{eerst}; {daar}")
            }
            Self::Eigenaar(_) => "u hoeft niets te doen: de rechten zijn zoals ze waren".to_owned(),
            Self::Groep(_) => {
                "laat de beheerder de groep terugzetten; tot dan kunnen uw collega's er misschien niet bij".to_owned()
            }
            Self::Vreemd(_) => {
                "haal uit de map wat er niet hoort, want zo is het plan niet meer te openen; of sla op in \
                                een andere map"
                    .to_owned()
            }
        }
    }

    /// The file or folder that it is about.
    pub fn pad(&self) -> Option<&Path> {
        match self {
            Self::GeenStaat | Self::NietTeBewaren => None,
            Self::Journaal(fout) | Self::Slot(fout) | Self::Versie(fout) | Self::Opslaan(fout) => Some(&fout.pad),
            Self::Onleesbaar(pad)
            | Self::TeGroot(pad, _)
            | Self::Beschadigd(pad, _)
            | Self::Nieuwer { pad, .. }
            | Self::Herinnering(pad)
            | Self::Bezet(pad, _)
            | Self::AlleenLezen(pad)
            | Self::OokElders(pad, _)
            | Self::Overgenomen(pad, _)
            | Self::Weg(pad) => Some(pad),
            Self::Gewijzigd(paden)
            | Self::Opmerkingen(paden)
            | Self::Conflictkopie(paden, _)
            | Self::Eigenaar(paden)
            | Self::Groep(paden)
            | Self::Vreemd(paden) => paden.first().map(PathBuf::as_path),
        }
    }

    /// The message that is shown.
    pub fn melding(&self) -> Melding {
        Melding {
            wat: self.to_string(),
            bestand: self.pad().unwrap_or(Path::new("wijkplan")).display().to_string(),
            plaats: None,
            herstel: Some(self.herstel()),
        }
    }
}

/// How long ago something was: “zojuist”, “12 minuten geleden”, “3 dagen geleden”. In whole units, so it needs no time
/// zone; a clock that was set back gives “zojuist”.
pub fn geleden(toen: Timestamp, nu: Timestamp) -> String {
    let seconden = nu.as_second().saturating_sub(toen.as_second());
    let (hoeveel, een, meer) = match seconden {
        ..60 => return "zojuist".to_owned(),
        60..3600 => (seconden / 60, "minuut", "minuten"),
        3600..86_400 => (seconden / 3600, "uur", "uur"),
        _ => (seconden / 86_400, "dag", "dagen"),
    };
    format!("{} geleden", aantal(hoeveel, een, meer))
}

fn laatste(wijzigingen: usize) -> String {
    if wijzigingen == 1 {
        "de laatste wijziging is".to_owned()
    } else {
        format!("de laatste {wijzigingen} wijzigingen zijn")
    }
}

fn wie(houder: &Houder) -> String {
    format!("{} op {} (proces {})", houder.gebruiker, houder.computer, houder.proces)
}

fn kopieen(paden: &[PathBuf]) -> &'static str {
    if paden.len() == 1 { "staat een conflictkopie" } else { "staan conflictkopieën" }
}

fn zijn(paden: &[PathBuf]) -> &'static str {
    if paden.len() == 1 { "dit bestand is" } else { "deze bestanden zijn" }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::schrijffout::{Halverwege, Oorzaak};

    #[test]
    fn each_says_what_where_and_how_to_mend_it() {
        let pad = || PathBuf::from("/plannen/assen");
        let houder = Houder {
            gebruiker: "jan".to_owned(),
            computer: "balie".to_owned(),
            proces: 42,
            sinds: Timestamp::UNIX_EPOCH,
        };
        let vol = || Schrijffout::bij(Path::new("/staat/journaal"), Oorzaak::SchijfVol);
        let paden = |n: usize| (0..n).map(|i| PathBuf::from(format!("wijken/w{i}.ron"))).collect::<Vec<_>>();
        let anders = Anders::tussen("naam: a,\nx", "naam: b,\nx", Some("w1.ron".to_owned()));
        let alle = [
            Bewaarfout::GeenStaat,
            Bewaarfout::Journaal(vol()),
            Bewaarfout::NietTeBewaren,
            Bewaarfout::Onleesbaar(pad()),
            Bewaarfout::TeGroot(pad(), 600_000_000),
            Bewaarfout::Beschadigd(PathBuf::from("/staat/journaal/a-b.journaal"), 1),
            Bewaarfout::Beschadigd(PathBuf::from("/staat/journaal/a-b.journaal"), 12),
            Bewaarfout::Conflictkopie(paden(1), Box::default()),
            Bewaarfout::Conflictkopie(paden(2), Box::new(anders)),
            Bewaarfout::Nieuwer { pad: pad(), versie: 2 },
            Bewaarfout::Bezet(pad(), houder.clone()),
            Bewaarfout::AlleenLezen(pad()),
            Bewaarfout::OokElders(
                pad(),
                vec![houder.clone(), Houder { gebruiker: "piet".to_owned(), ..houder.clone() }],
            ),
            Bewaarfout::Overgenomen(pad(), Some(houder)),
            Bewaarfout::Slot(vol()),
            Bewaarfout::Gewijzigd(paden(1)),
            Bewaarfout::Gewijzigd(paden(6)),
            Bewaarfout::Weg(pad()),
            Bewaarfout::Opmerkingen(paden(2)),
            Bewaarfout::Versie(vol()),
            Bewaarfout::Herinnering(pad()),
            Bewaarfout::Opslaan(vol()),
            Bewaarfout::Opslaan(vol().na(Halverwege { wel: paden(2), niet: paden(6) })),
            Bewaarfout::Eigenaar(paden(1)),
            Bewaarfout::Groep(paden(2)),
            Bewaarfout::Vreemd(paden(1)),
        ];
        let tekst: String = alle.iter().map(|f| f.melding().to_string()).collect();
        insta::assert_snapshot!(tekst);
    }

    #[test]
    fn ages_are_whole_units() {
        let na = |s: i64| geleden(Timestamp::UNIX_EPOCH, Timestamp::from_second(s).unwrap());
        assert_eq!(na(-5), "zojuist");
        assert_eq!(na(59), "zojuist");
        assert_eq!(na(60), "1 minuut geleden");
        assert_eq!(na(7199), "1 uur geleden");
        assert_eq!(na(3 * 86_400), "3 dagen geleden");
    }
}
