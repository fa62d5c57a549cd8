//! [`Reden`]: what is in doubt in a row of a file of others, or why it is refused.

use crate::plan::{Locatiesoort, Weigering};

/// What is in doubt in a row, or why it is refused.
#[derive(Debug, Clone, PartialEq)]
pub enum Reden {
    /// There is no name.
    GeenNaam,
    /// The source calls it “onbekend”.
    NaamOnbekend,
    /// No kind of place is given.
    GeenSoort,
    /// The kind is none that the plan knows.
    Soort(String),
    /// The kind is read as this one.
    SoortGelezen(String, Locatiesoort),
    /// The plan has it as another kind; that stays.
    AndereSoort(Locatiesoort),
    /// No wijk, and no point by which to find one.
    GeenWijk,
    /// No wijk or buurt of the plan has this code or name.
    Wijk(String),
    /// Several buurten have this name.
    WijkDubbel(String),
    /// It is of another gemeente.
    AndereGemeente(String),
    /// So many metres from the nearest buurt: outside the gemeente.
    BuitenGemeente(f64),
    /// The wijk is that of the nearest buurt.
    WijkNaarPunt(String),
    /// The point lies inside the border of this wijk.
    WijkInGrens(String),
    /// The point lies inside the border of this wijk, and so many metres from it: a border on a map is coarse.
    WijkBijGrens(String, f64),
    /// So many metres outside the border of the gemeente.
    BuitenGrens(f64),
    /// The wijk is the one with this name, as there is no code.
    WijkOpNaam(String),
    /// So many of so many buurten lie outside the border.
    BuurtenBuiten(usize, usize),
    /// From which year it is, is not known.
    ZonderJaar,
    /// It is of the first year, and the border that the plan has of the second, which is later.
    OudereGrens(u16, u16),
    /// The border that the plan has becomes another: its surface before and after, square metres.
    GrensWordt(f64, f64),
    /// It has no point, and stands in this buurt of its wijk.
    PuntVanBuurt(String),
    /// The point is none in the Netherlands.
    Punt(String),
    /// A number of a house that hardly exists; it is left out.
    Huisnummer(String),
    /// No number of a column.
    Getal {
        /// The heading.
        kop: String,
        /// What stands there.
        cel: String,
        /// True where it can be read in two ways.
        dubbelzinnig: bool,
    },
    /// No word that a column can have.
    Woord {
        /// The heading.
        kop: String,
        /// What stands there.
        cel: String,
    },
    /// A text in it has a number that can be a burgerservicenummer.
    Bsn(String),
    /// It stands on this line before.
    Eerder(u32),
    /// A place of the same kind stands so near, in metres: this one.
    Vlakbij(String, f64),
    /// In the plan it is called so.
    HeetDaar(String),
    /// The plan has it in another wijk, this one; that stays.
    AndereWijk(String),
    /// The plan has no wijk or buurt with this code.
    Regio(String),
    /// The plan has this code under another name: perhaps another area.
    AndereNaam(String),
    /// The plan has another code for what has this name, this one: the code was changed.
    AndereCode(String),
    /// It has the name of this code, and so many inhabitants where the plan has so many: another area.
    AndereOmvang(String, u32, u32),
    /// Its inhabitants are of the first year, those of the plan of the second.
    AnderJaar(u16, u16),
    /// The plan has no row with this key.
    GeenRij(String),
    /// A row without a key that the plan has already, under this one.
    RijIsEr(String),
    /// What the row is known by, such as its own code, which is another in the file.
    CodeAnders(String),
    /// What stands in this column cannot be changed so.
    NietHier(String),
    /// No voorziening of the plan has this name, or replaces this product.
    GeenVoorziening(String),
    /// Several replace it.
    MeerVoorzieningen(String, Vec<String>),
    /// A count that was hidden in the file.
    Verborgen(String),
    /// Another row of the same sum cannot be counted, so that the sum would be too small.
    Onvolledig,
    /// The ends of indicaties are of so many of so many wijken; the fasering that follows holds for all.
    FaseringDeels(usize, usize),
    /// There is no wijk, and the demand of this voorziening is no total of the city.
    GeenTotaal(String),
    /// The plan refuses it.
    Weigering(Weigering),
}

impl Reden {
    /// True for what is to be looked at; the others only tell what was done.
    pub const fn is_twijfel(&self) -> bool {
        !matches!(self, Self::WijkInGrens(_) | Self::GrensWordt(..))
    }
}
