//! What can be said of a type without a value of it: its fields, its choices, what its rows are. Codes in plan files,
//! Dutch names and help stand here together, so that nothing that a noun holds is named in two places.

use crate::plan::Plan;
use crate::plan::controle::{Codesoort, Eenmalig};
use crate::plan::grens::Getalsoort;
use crate::plan::pad::Stap;

use super::{Beschreven, Groep, Inhoud, Ongepast};

/// What can be said of a type.
#[derive(Debug)]
pub struct Aard {
    /// Its name in the code, as messages of the RON reader give it; empty for a list and for what is optional.
    pub naam: &'static str,
    /// The noun as a message first names it: “een plek”, “de normen”. For a choice: of what it is one, “domein”.
    pub een: &'static str,
    /// The noun as a message goes on with it: “de plek”.
    pub de: &'static str,
    /// Of what it consists.
    pub bouw: Bouw,
    /// Reads one from the text of a plan file.
    pub lees: fn(&str) -> Result<Inhoud, Ongepast>,
    /// One that nobody has filled in yet.
    pub leeg: fn() -> Inhoud,
}

/// Of what something consists.
#[derive(Debug)]
pub enum Bouw {
    /// It is one piece.
    Blad,
    /// Named fields.
    Groep(&'static [Veld]),
    /// One of several, each with fields of its own or none.
    Keuze(&'static [Variant]),
    /// A list.
    Rijen(&'static Aard),
    /// Something that can be left out.
    Misschien(&'static Aard),
    /// Figures by the name of their key figure.
    Kaart,
}

/// A field.
#[derive(Debug)]
pub struct Veld {
    /// Its key in a plan file.
    pub naam: &'static str,
    /// Its name, as a planner says it.
    pub woord: &'static str,
    /// What to fill in, in one sentence without a full stop.
    pub uitleg: &'static str,
    /// What it means.
    pub soort: Soort,
    /// Its type.
    pub aard: &'static Aard,
}

/// One of several.
#[derive(Debug)]
pub struct Variant {
    /// Its name in a plan file.
    pub naam: &'static str,
    /// The step to what stands in it when that has no name of its own.
    pub stap: &'static str,
    /// Its name, as a planner says it.
    pub woord: &'static str,
    /// What belongs to it.
    pub velden: &'static [Veld],
    /// It, with what belongs to it not filled in.
    pub leeg: fn() -> Inhoud,
}

/// What a field means.
#[derive(Debug, Clone, Copy)]
pub enum Soort {
    /// A part with fields of its own, or a choice.
    Deel,
    /// Something that only the program sets.
    Vast,
    /// The code by which others name the noun.
    Code(Codesoort),
    /// The code of a noun in another list.
    Verwijzing(Codesoort),
    /// The code of a noun that may be gone.
    Los(Codesoort),
    /// A text that may not be empty.
    Naam,
    /// A text that may be empty.
    Tekst,
    /// A text of one or more sentences that may be empty.
    LangeTekst,
    /// The reason for what stands beside it; never empty.
    Motivatie,
    /// Yes or no.
    JaNee,
    /// A day.
    Datum,
    /// A calendar year, in the range that a plan can be about.
    Jaar,
    /// A calendar year that nothing is computed with.
    Jaartal,
    /// The years of the plan.
    Planjaren,
    /// A whole number that is no figure, from nought to this.
    Geheel(u32),
    /// A figure.
    Cijfer(Getalsoort),
    /// A figure that counts as nought when it is left out, and is none then.
    CijferOfNul(Getalsoort),
    /// A figure that counts what the list says in which it stands.
    VanLijst,
    /// A figure that counts what another field says.
    CijferVan(fn(&dyn Groep) -> Getalsoort),
    /// A count of inhabitants; its source is that of the population of the wijk.
    Telling,
    /// A key figure that a rule follows.
    Gevolgd,
    /// Where the figures of the noun come from.
    Herkomst,
    /// A point on the map.
    Punt,
    /// Surfaces on the map: not typed, and replaced as a whole.
    Omtrek,
    /// A list; what may stand in it only once, and what its rows add up to.
    Rijen(Lijst),
}

/// What holds for a list as a whole.
#[derive(Debug, Clone, Copy)]
pub struct Lijst {
    /// What a second row may not be about again.
    pub eenmalig: Option<Eenmalig>,
    /// What the rows add up to, so that they only make sense together.
    pub som: Option<Som>,
    /// What the figure of a row counts, where the row itself does not say.
    pub cijfer: Option<Getalsoort>,
}

/// The field in which the rows of a list add up to a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Som {
    /// To 100 %.
    Honderd(&'static str),
    /// To nought.
    Nul(&'static str),
}

impl Lijst {
    /// Nothing.
    const LOS: Self = Self { eenmalig: None, som: None, cijfer: None };
}

impl Soort {
    /// A list of which nothing holds as a whole.
    pub const LIJST: Self = Self::Rijen(Lijst::LOS);

    /// A list with one row for each of these.
    pub const fn een_per(wat: Eenmalig) -> Self {
        Self::Rijen(Lijst { eenmalig: Some(wat), ..Lijst::LOS })
    }

    /// A figure for each year.
    pub const fn per_jaar(cijfer: Getalsoort) -> Self {
        Self::Rijen(Lijst { eenmalig: Some(Eenmalig::Jaar), cijfer: Some(cijfer), ..Lijst::LOS })
    }

    /// A list with one row for each of these, that together make a whole.
    pub const fn aandelen(wat: Eenmalig, som: Som) -> Self {
        Self::Rijen(Lijst { eenmalig: Some(wat), som: Some(som), ..Lijst::LOS })
    }

    /// A list of rows that together make a whole.
    pub const fn opgeteld(som: Som) -> Self {
        Self::Rijen(Lijst { som: Some(som), ..Lijst::LOS })
    }

    /// What holds for the list as a whole, when it is one.
    pub const fn lijst(&self) -> Option<&Lijst> {
        match self {
            Self::Rijen(lijst) => Some(lijst),
            _ => None,
        }
    }

    /// What the figure counts, when it is one; `lijst` is what the list says in which its noun stands.
    pub fn getalsoort(self, groep: &dyn Groep, lijst: Option<Getalsoort>) -> Option<Getalsoort> {
        match self {
            Self::Cijfer(soort) | Self::CijferOfNul(soort) => Some(soort),
            Self::VanLijst => lijst,
            Self::CijferVan(van) => Some(van(groep)),
            Self::Telling => Some(Getalsoort::Aantal),
            _ => None,
        }
    }
}

impl Aard {
    /// Every type that a plan holds, each as often as it stands somewhere.
    pub fn alle(zie: &mut dyn FnMut(&'static Self)) {
        Plan::AARD.met_delen(zie);
    }

    /// The type of the nouns that have a code of this kind.
    pub fn met_code(code: Codesoort) -> Option<&'static Self> {
        let mut gevonden = None;
        let heeft = |veld: &Veld| matches!(veld.soort, Soort::Code(soort) if soort == code);
        Self::alle(&mut |aard| {
            if aard.velden().iter().any(heeft) {
                gevonden = Some(aard);
            }
        });
        gevonden
    }

    /// It, and every type in it.
    pub fn met_delen(&'static self, zie: &mut dyn FnMut(&'static Self)) {
        zie(self);
        match self.bouw {
            Bouw::Groep(velden) => velden.iter().for_each(|v| v.aard.met_delen(zie)),
            Bouw::Keuze(varianten) => varianten.iter().flat_map(|v| v.velden).for_each(|v| v.aard.met_delen(zie)),
            Bouw::Rijen(deel) | Bouw::Misschien(deel) => deel.met_delen(zie),
            Bouw::Blad | Bouw::Kaart => {}
        }
    }

    /// A text or a code of this type.
    pub fn uit_tekst(&self, tekst: &str) -> Option<Inhoud> {
        (self.kern().lees)(&ron::to_string(tekst).ok()?).ok()
    }

    /// The noun without its article.
    pub fn kaal(&self) -> &'static str {
        self.een.strip_prefix("een ").unwrap_or(self.een)
    }

    /// The type behind everything that can be left out.
    pub fn kern(&self) -> &Self {
        match self.bouw {
            Bouw::Misschien(van) => van.kern(),
            _ => self,
        }
    }

    /// The fields, for a noun.
    pub fn velden(&self) -> &'static [Veld] {
        match self.kern().bouw {
            Bouw::Groep(velden) => velden,
            _ => &[],
        }
    }

    /// The choices, for one of several.
    pub fn varianten(&self) -> &'static [Variant] {
        match self.kern().bouw {
            Bouw::Keuze(varianten) => varianten,
            _ => &[],
        }
    }

    /// The type of a row, for a list.
    pub fn rij(&self) -> Option<&'static Self> {
        match self.kern().bouw {
            Bouw::Rijen(rij) => Some(rij),
            _ => None,
        }
    }

    /// True when it can be left out.
    pub const fn mag_weg(&self) -> bool {
        matches!(self.bouw, Bouw::Misschien(_))
    }
}

impl Veld {
    /// The step to this field in a plan file, for the field of a noun or of a variant with named fields.
    pub const fn stap(&self) -> Stap {
        Stap::Veld(std::borrow::Cow::Borrowed(self.naam))
    }
}

/// The description of the type of a field, found by how the field is reached.
pub const fn van_veld<S, T: Beschreven>(_: fn(&S) -> &T) -> &'static Aard {
    T::AARD
}

/// The same for a field of one of several.
pub const fn van_variant<S, T: Beschreven>(_: fn(&S) -> Option<&T>) -> &'static Aard {
    T::AARD
}
