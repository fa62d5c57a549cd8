//! What a plan holds, as tables: every list of nouns wherever it stands, a row a noun and a column a field, and one table of
//! what stands in the plan once. All of it follows from the descriptions; a noun that comes has its table.
//!
//! A table leaves the program and comes back with changes: what a cell says is a [`Vak`], and nothing else is compared.

use std::borrow::Cow;
use std::sync::LazyLock;

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::vind::verder;
use super::{Aard, Beschreven as _, Blik, Bouw, Cijfer, Deel, Groep, Rijen, Soort, Veld};
use crate::plan::Plan;
use crate::plan::grens::Getalsoort;
use crate::plan::kerncijfer::Kerncijfer;
use crate::plan::pad::{Pad, Stap};
use crate::plan::waar::Waar;

/// A table of nouns of one kind.
#[derive(Debug)]
pub struct Tabel {
    /// Its name: the way to the list without the rows, `wijken.vraag`.
    pub naam: String,
    /// Names of the lists in which its rows stand, the outermost first; the last is its own.
    pub lijsten: Vec<String>,
    /// The list.
    pub lijst: &'static Veld,
    /// A row.
    pub aard: &'static Aard,
    /// Its columns.
    pub kolommen: Vec<Kolom>,
    /// The way to the list: fields, with a row of a list between two of them.
    stappen: Vec<Trede>,
}

/// A step down the descriptions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Trede {
    /// To a field; of a choice only when it is this one.
    Veld(&'static str, Option<&'static str>),
    /// To a row.
    Rij,
}

/// A column: what a cell of it says of a noun.
#[derive(Debug, Clone)]
pub struct Kolom {
    /// The way to it within the noun: `punt`, `bevolking.inwoners`, `fte.laag`.
    pub sleutel: String,
    /// The field.
    pub veld: &'static Veld,
    /// What of the field.
    pub wat: Wat,
    stappen: Vec<(&'static str, Option<&'static str>)>,
}

/// What of a field a column says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wat {
    /// All of it; of a figure its middle.
    Alles,
    /// The lowest plausible value of a figure; nothing where it has no band.
    Laag,
    /// The highest.
    Hoog,
    /// One of several key figures.
    Cijfer(Kerncijfer),
}

/// What a cell says.
#[derive(Debug, Clone, PartialEq)]
pub enum Vak {
    /// Nothing.
    Leeg,
    /// A text, a code, a choice in its words; what is none of these as it stands in a plan file.
    Tekst(String),
    /// A number.
    Getal(Decimal),
    /// Yes or no.
    Ja(bool),
    /// A day.
    Dag(Date),
}

/// A row: what it is known by in each of the lists, and where it stands.
#[derive(Debug, Clone)]
pub struct Rij<'p> {
    /// The key in each of [`Tabel::lijsten`].
    pub sleutels: Vec<String>,
    /// The way to it.
    pub waar: Waar,
    /// The noun.
    pub deel: &'p dyn Deel,
}

/// The table of what stands in the plan once: a row for each of its columns.
pub const EENMALIG: &str = "plan";

static TABELLEN: LazyLock<Vec<Tabel>> = LazyLock::new(|| {
    let mut uit = Vec::new();
    zoek(Plan::AARD, &[], "", &[], &mut uit);
    uit
});

static VAN_PLAN: LazyLock<Vec<Kolom>> = LazyLock::new(|| kolommen(Plan::AARD));

/// The tables of nouns, in the order of the plan.
pub fn tabellen() -> &'static [Tabel] {
    &TABELLEN
}

/// What stands in the plan once.
pub fn van_plan() -> &'static [Kolom] {
    &VAN_PLAN
}

fn zoek(aard: &'static Aard, stappen: &[Trede], voor: &str, lijsten: &[String], uit: &mut Vec<Tabel>) {
    let mut langs = |velden: &'static [Veld], variant: Option<&'static str>| {
        for veld in velden.iter().filter(|veld| !matches!(veld.soort, Soort::Vast)) {
            let naam = if voor.is_empty() { veld.naam.to_owned() } else { format!("{voor}.{}", veld.naam) };
            let mut stappen = stappen.to_vec();
            stappen.push(Trede::Veld(veld.naam, variant));
            let kern = veld.aard.kern();
            match &kern.bouw {
                Bouw::Rijen(rij) if !rij.velden().is_empty() => {
                    let mut lijsten = lijsten.to_vec();
                    lijsten.push(naam.clone());
                    let kolommen = kolommen(rij);
                    let tabel = Tabel {
                        naam: naam.clone(),
                        lijsten: lijsten.clone(),
                        lijst: veld,
                        aard: rij,
                        kolommen,
                        stappen: stappen.clone(),
                    };
                    uit.push(tabel);
                    stappen.push(Trede::Rij);
                    zoek(rij, &stappen, &naam, &lijsten, uit);
                }
                Bouw::Groep(_) | Bouw::Keuze(_) => zoek(kern, &stappen, &naam, lijsten, uit),
                Bouw::Blad | Bouw::Rijen(_) | Bouw::Misschien(_) | Bouw::Kaart => {}
            }
        }
    };
    langs(aard.velden(), None);
    for variant in aard.varianten() {
        langs(variant.velden, Some(variant.naam));
    }
}

/// The columns of a noun, in the order of its fields. Lists of nouns in it are tables of their own.
pub fn kolommen(aard: &'static Aard) -> Vec<Kolom> {
    let mut uit = Vec::new();
    vlak(aard.velden(), None, "", &[], &mut uit);
    uit
}

fn vlak(
    velden: &'static [Veld],
    variant: Option<&'static str>,
    voor: &str,
    stappen: &[(&'static str, Option<&'static str>)],
    uit: &mut Vec<Kolom>,
) {
    for veld in velden {
        let sleutel = format!("{voor}{}", veld.naam);
        let mut stappen = stappen.to_vec();
        stappen.push((veld.naam, variant));
        let kolom =
            |achter: &str, wat| Kolom { sleutel: format!("{sleutel}{achter}"), veld, wat, stappen: stappen.clone() };
        let kern = veld.aard.kern();
        match &kern.bouw {
            _ if matches!(veld.soort, Soort::Vast) => {}
            // A border comes and goes as a whole.
            Bouw::Groep(delen) if delen.iter().any(|v| matches!(v.soort, Soort::Omtrek)) => {}
            Bouw::Groep(delen) => vlak(delen, None, &format!("{sleutel}."), &stappen, uit),
            Bouw::Keuze(varianten) => {
                uit.push(kolom("", Wat::Alles));
                for variant in *varianten {
                    let voor = format!("{sleutel}.{}.", variant.naam);
                    vlak(variant.velden, Some(variant.naam), &voor, &stappen, uit);
                }
            }
            Bouw::Rijen(rij) => {
                // What a scenario or a besluit changes is no list of texts.
                if rij.velden().is_empty() && rij.naam != "Zet" {
                    uit.push(kolom("", Wat::Alles));
                }
            }
            Bouw::Kaart => {
                let cijfer = |cijfer: Kerncijfer| kolom(&format!(".{}", cijfer.naam()), Wat::Cijfer(cijfer));
                uit.extend(Kerncijfer::ALLE.into_iter().map(cijfer));
            }
            Bouw::Blad | Bouw::Misschien(_) => {
                uit.push(kolom("", Wat::Alles));
                if kern.naam == "Waarde" {
                    uit.extend([kolom(".laag", Wat::Laag), kolom(".hoog", Wat::Hoog)]);
                }
            }
        }
    }
}

impl Tabel {
    /// The rows of a plan.
    pub fn rijen<'p>(&self, plan: &'p Plan) -> Vec<Rij<'p>> {
        let mut uit = Vec::new();
        langs(&self.stappen, plan, &Waar::default(), &[], &mut uit);
        uit
    }

    /// The list in which the row with these keys stands or would stand, with the way to it; nothing where the noun is not
    /// there in which it stands.
    pub fn lijst_van<'p>(&self, plan: &'p Plan, sleutels: &[String]) -> Option<(Waar, &'p dyn Rijen)> {
        let (mut hier, mut waar, mut sleutels) = (plan as &dyn Deel, Waar::default(), sleutels.iter());
        for trede in &self.stappen {
            let stap = match *trede {
                Trede::Veld(veld, variant) => {
                    in_variant(hier, variant)?;
                    veld
                }
                Trede::Rij => sleutels.next()?.as_str(),
            };
            hier = verder(hier, stap)?;
            waar = waar.met(stap);
        }
        match hier.blik() {
            Blik::Rijen(rijen) => Some((waar, rijen)),
            _ => None,
        }
    }
}

/// The part as a noun, when it is one, and of a choice this one.
fn in_variant<'d>(deel: &'d dyn Deel, variant: Option<&str>) -> Option<&'d dyn Groep> {
    let Blik::Groep(groep) = deel.blik() else { return None };
    variant.is_none_or(|naam| groep.variant().is_some_and(|v| v.naam == naam)).then_some(groep)
}

fn langs<'p>(stappen: &[Trede], deel: &'p dyn Deel, waar: &Waar, sleutels: &[String], uit: &mut Vec<Rij<'p>>) {
    if let Some((Trede::Veld(veld, variant), rest)) = stappen.split_first() {
        if let Some(verder) = in_variant(deel, *variant).and_then(|groep| groep.veld(veld)) {
            langs(rest, verder, &waar.met(veld), sleutels, uit);
        }
        return;
    }
    let Blik::Rijen(rijen) = deel.blik() else { return };
    for plaats in 0..rijen.aantal() {
        let (Some(sleutel), Some(rij)) = (rijen.sleutel(plaats), rijen.rij(plaats)) else { continue };
        let waar = waar.met(&sleutel);
        let mut sleutels = sleutels.to_vec();
        sleutels.push(sleutel);
        match stappen.split_first() {
            None => uit.push(Rij { sleutels, waar, deel: rij }),
            Some((_, rest)) => langs(rest, rij, &waar, &sleutels, uit),
        }
    }
}

impl Kolom {
    /// What it says of a noun.
    pub fn vak(&self, zaak: &dyn Deel) -> Vak {
        let Some((_, deel)) = self.deel(zaak) else { return Vak::Leeg };
        let band = |van: fn(Cijfer<'_>) -> Decimal| match deel.blik() {
            Blik::Cijfer(cijfer) if cijfer.laag != cijfer.hoog => Vak::Getal(van(cijfer)),
            _ => Vak::Leeg,
        };
        match (self.wat, deel.blik()) {
            (Wat::Alles, _) => Vak::van(deel),
            (Wat::Laag, _) => band(|c| c.laag),
            (Wat::Hoog, _) => band(|c| c.hoog),
            (Wat::Cijfer(cijfer), Blik::Kaart(kaart)) => kaart.get(&cijfer).map_or(Vak::Leeg, |w| Vak::Getal(w.midden)),
            (Wat::Cijfer(_), _) => Vak::Leeg,
        }
    }

    /// The field in a noun, with the noun or choice in which it stands; nothing where that is left out or another choice.
    pub fn deel<'d>(&self, zaak: &'d dyn Deel) -> Option<(&'d dyn Groep, &'d dyn Deel)> {
        let mut gevonden = None;
        let mut hier = zaak;
        for (veld, variant) in &self.stappen {
            let groep = in_variant(hier, *variant)?;
            hier = groep.veld(veld)?;
            gevonden = Some((groep, hier));
        }
        gevonden
    }

    /// The way to it within the noun.
    pub fn pad(&self) -> Pad {
        let veld = |naam: &'static str| Stap::Veld(Cow::Borrowed(naam));
        let cijfer = if let Wat::Cijfer(cijfer) = self.wat { Some(veld(cijfer.naam())) } else { None };
        Pad(self.stappen.iter().map(|(naam, _)| veld(naam)).chain(cijfer).collect())
    }

    /// What a figure in it counts; `lijst` is what the list says in which the noun stands.
    pub fn getalsoort(&self, groep: &dyn Groep, lijst: Option<Getalsoort>) -> Option<Getalsoort> {
        match self.wat {
            Wat::Cijfer(cijfer) => Some(super::langs::getalsoort(cijfer)),
            _ => self.veld.soort.getalsoort(groep, lijst),
        }
    }

    /// True for one that is there only where some row has it: a band, a key figure.
    pub const fn is_bij(&self) -> bool {
        !matches!(self.wat, Wat::Alles)
    }

    /// True for a field of the noun itself or of a part of it, whatever else it is.
    pub fn is_gewoon(&self) -> bool {
        !self.is_bij() && self.stappen.iter().all(|(_, variant)| variant.is_none())
    }
}

/// What stands between the items of a cell.
pub const TUSSEN: &str = " | ";

impl Vak {
    /// What a part says.
    pub fn van(deel: &dyn Deel) -> Self {
        match deel.blik() {
            Blik::Niets => Self::Leeg,
            Blik::Tekst(tekst) | Blik::Code(tekst) => Self::tekst(tekst),
            Blik::Ja(ja) => Self::Ja(ja),
            Blik::Geheel(getal) => Self::Getal(getal.into()),
            Blik::Telling(getal) => Self::Getal(getal.into()),
            Blik::Getal(getal) => Self::Getal(getal),
            Blik::Cijfer(cijfer) => Self::Getal(cijfer.midden),
            Blik::Datum(dag) => Self::Dag(dag),
            Blik::Groep(groep) => groep.variant().map_or(Self::Leeg, |v| Self::tekst(v.woord)),
            Blik::Rijen(rijen) => Self::rijen(rijen),
            _ => Self::tekst(&deel.ron().unwrap_or_default()),
        }
    }

    fn tekst(tekst: &str) -> Self {
        if tekst.is_empty() { Self::Leeg } else { Self::Tekst(tekst.to_owned()) }
    }

    /// The items beside each other, where none of them has the sign that stands between; else as in a plan file.
    fn rijen(rijen: &dyn Rijen) -> Self {
        let met_inhoud = |deel: &dyn Deel| matches!(deel.blik(), Blik::Groep(groep) if !groep.velden().is_empty());
        let los = |plaats| match rijen.rij(plaats).filter(|deel| !met_inhoud(*deel)).map(Self::van) {
            Some(Self::Tekst(tekst)) => Some(tekst).filter(|t| !t.contains('|') && !t.starts_with('[')),
            Some(Self::Getal(getal)) => Some(getal.to_string()),
            _ => None,
        };
        match (0..rijen.aantal()).map(los).collect::<Option<Vec<_>>>() {
            Some(delen) => Self::tekst(&delen.join(TUSSEN)),
            None => Self::tekst(&rijen.ron().unwrap_or_default()),
        }
    }
}
