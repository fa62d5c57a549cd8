//! Which column of a list of places says what, by its heading.

use super::super::{Soort, Vel, Vorm, recept};
use crate::plan::kaal::letters;

/// What a column of a list of places says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Veld {
    Code,
    Id,
    Naam,
    Soort,
    Wijk,
    Wijkcode,
    Buurt,
    Gemeente,
    Adres,
    Straat,
    Huisnummer,
    Lat,
    Lon,
    X,
    Y,
    Kwaliteit,
    Gebruik,
    Centraal,
    Werkplekken,
    Spreekkamers,
    Groepsruimten,
    Kosten,
    KostenEenmalig,
    Exploitatie,
    Beheer,
    OmNiet,
    Afspraak,
    Functies,
    Contract,
    ContractTot,
    Opzegtermijn,
    Bestaand,
    Eigenaar,
    Beheerder,
    Rolstoel,
    Toilet,
    Halte,
    Bron,
    Toelichting,
}

use Veld as V;

/// The headings by which a column is known, without signs and blanks; the first that a file has is taken.
const KOPPEN: [(Veld, &[&str]); 39] = [
    (V::Code, &["code"]),
    (V::Id, &["brinvestiging", "brinnummer", "mvznid", "accommodatieid", "locatieid", "objectid", "id"]),
    (
        V::Naam,
        &[
            "naam",
            "accommodatienaam",
            "locatienaam",
            "naamlocatie",
            "vestigingsnaam",
            "instellingsnaam",
            "schoolnaam",
            "naamschool",
            "naamaccommodatie",
            "name",
            "locatie",
            "accommodatie",
        ],
    ),
    (V::Soort, &["soort", "soortlocatie", "categorie", "type", "typelocatie", "functie"]),
    (V::Wijk, &["wijk", "wijknaam"]),
    (V::Wijkcode, &["wijkcode", "codewijk", "wkcode", "cbswijkcode"]),
    (V::Buurt, &["buurtcode", "bucode", "cbsbuurtcode", "buurt", "buurtnaam"]),
    (V::Gemeente, &["gemeentecode", "gmcode", "gemeente", "gemeentenaam"]),
    (V::Adres, &["adres", "adresregel", "bezoekadres"]),
    (V::Straat, &["straat", "straatnaam", "openbareruimte"]),
    (V::Huisnummer, &["huisnummer", "huisnummertoevoeging", "huisnr"]),
    (V::Lat, &["lat", "latitude", "breedtegraad"]),
    (V::Lon, &["lon", "lng", "long", "longitude", "lengtegraad"]),
    (V::X, &["rdx", "x", "xcoordinaat", "xcoord", "xrd"]),
    (V::Y, &["rdy", "y", "ycoordinaat", "ycoord", "yrd"]),
    (V::Kwaliteit, &["punt", "kwaliteit", "locatiekwaliteit", "puntkwaliteit"]),
    (V::Gebruik, &["gebruik", "status"]),
    (V::Centraal, &["centraal", "hoofdlocatie"]),
    (V::Werkplekken, &["werkplekken"]),
    (V::Spreekkamers, &["spreekkamers"]),
    (V::Groepsruimten, &["groepsruimten"]),
    (V::Kosten, &["kosten", "kostenperjaar"]),
    (V::KostenEenmalig, &["kosteneenmalig", "eenmalig"]),
    (V::Exploitatie, &["exploitatie"]),
    (V::Beheer, &["beheer"]),
    (V::OmNiet, &["omniet"]),
    (V::Afspraak, &["afspraak"]),
    (V::Functies, &["functies"]),
    (V::Contract, &["contract"]),
    (V::ContractTot, &["contracttot", "contracttotenmet"]),
    (V::Opzegtermijn, &["opzegtermijn", "opzegtermijnmaanden"]),
    (V::Bestaand, &["bestaand"]),
    (V::Eigenaar, &["eigenaar"]),
    (V::Beheerder, &["beheerder"]),
    (V::Rolstoel, &["rolstoel"]),
    (V::Toilet, &["toilet"]),
    (V::Halte, &["halte"]),
    (V::Bron, &["bron"]),
    (V::Toelichting, &["toelichting", "opmerking", "opmerkingen", "omschrijving"]),
];

/// What a column of a list of places can be read as.
pub(in crate::calc::import) fn velden() -> Vec<recept::Veld> {
    KOPPEN.iter().map(|(veld, koppen)| recept::Veld { naam: naam(*veld, koppen), koppen }).collect()
}

/// The first of its headings; that of a number of the source is the one that schools have.
fn naam(veld: Veld, koppen: &[&'static str]) -> &'static str {
    if veld == V::Id { "id" } else { koppen[0] }
}

/// The columns of the template, in the order in which a planner fills them.
pub(super) const SJABLOON: [&str; 14] = [
    "naam",
    "soort",
    "wijk",
    "adres",
    "lat",
    "lon",
    "gebruik",
    "werkplekken",
    "spreekkamers",
    "groepsruimten",
    "kosten",
    "eigenaar",
    "bestaand",
    "toelichting",
];

/// The columns of a list of places.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kolommen {
    /// What kind of list it is.
    pub soort: Soort,
    velden: Vec<(Veld, usize)>,
    /// True where each row names a sport.
    sport: bool,
}

/// Columns that only a list of places has beside a code and a name.
const CIJFERS: [Veld; 8] = [
    V::Werkplekken,
    V::Spreekkamers,
    V::Groepsruimten,
    V::Kosten,
    V::Exploitatie,
    V::Beheer,
    V::KostenEenmalig,
    V::Gebruik,
];

impl Kolommen {
    /// The columns, when the headings are those of a list of places: each has a name or a code of its own, and more.
    pub fn herken(vel: &Vel, vorm: Vorm) -> Option<Self> {
        let koppen: Vec<String> = vel.gelezen_als().iter().map(|kop| letters(kop)).collect();
        let kolom = |namen: &[&str]| namen.iter().find_map(|naam| koppen.iter().position(|kop| kop == naam));
        let velden: Vec<(Veld, usize)> =
            KOPPEN.iter().filter_map(|(veld, namen)| Some((*veld, kolom(namen)?))).collect();
        let heeft = |veld| velden.iter().any(|(v, _)| *v == veld);
        let plek = [V::Wijk, V::Wijkcode, V::Buurt].into_iter().any(heeft)
            || (heeft(V::Lat) && heeft(V::Lon))
            || (heeft(V::X) && heeft(V::Y));
        // Figures of wijken have a code and a name too, but inhabitants instead of places; and staff has fte.
        let telt = koppen
            .iter()
            .any(|kop| kop == "fte" || ["inwoners", "leeftijd", "bevolking"].iter().any(|deel| kop.contains(deel)));
        // Those of wijken and buurten are no codes of places.
        let van_cbs = |cel: &str| {
            ["GM", "WK", "BU"].iter().any(|soort| cel.strip_prefix(soort).is_some_and(|rest| rest.len() >= 4))
        };
        let code = velden.iter().find(|(v, _)| *v == V::Code).map(|(_, kolom)| *kolom);
        let van_gebieden = code.is_some_and(|kolom| vel.kolom(kolom).any(van_cbs));
        let eigen_deel = heeft(V::Code) && CIJFERS.into_iter().any(heeft);
        // Who says that it is a list of places, knows.
        let twijfel = vel.lezing.is_none() && (telt || van_gebieden);
        if twijfel || !((heeft(V::Naam) && plek) || eigen_deel) {
            return None;
        }
        let eigen = [V::Id, V::Wijkcode, V::Buurt, V::Gemeente, V::Straat, V::X].into_iter().all(|veld| !heeft(veld));
        let soort = if koppen.iter().any(|kop| kop.starts_with("brin")) {
            Soort::Scholen
        } else if eigen && vel.lezing.is_none() && vorm != Vorm::GeoJson && (heeft(V::Soort) || heeft(V::Code)) {
            Soort::EigenLocaties
        } else {
            Soort::Locaties
        };
        Some(Self { soort, velden, sport: koppen.iter().any(|kop| kop == "sport") })
    }

    /// The columns that are read, each with its field.
    pub fn gelezen(&self) -> Vec<(usize, &'static str)> {
        let van = |veld: Veld| KOPPEN.iter().find(|(v, _)| *v == veld).map_or("", |(veld, koppen)| naam(*veld, koppen));
        self.velden.iter().map(|(veld, kolom)| (*kolom, van(*veld))).collect()
    }

    /// The column of a field.
    pub(super) fn van(&self, veld: Veld) -> Option<usize> {
        self.velden.iter().find(|(v, _)| *v == veld).map(|(_, kolom)| *kolom)
    }

    /// The fields that there are.
    pub(super) fn velden(&self) -> impl Iterator<Item = (Veld, usize)> {
        self.velden.iter().copied()
    }

    /// True for a list in which each row names a sport.
    pub(super) fn is_sport(&self) -> bool {
        self.sport
    }

    /// The headings of the columns that are not read.
    pub fn ongebruikt(&self, vel: &Vel) -> Vec<String> {
        let ongelezen = |kolom: &usize| {
            !self.velden.iter().any(|(_, k)| k == kolom)
                && !vel.koppen[*kolom].is_empty()
                && vel.kolom(*kolom).any(|cel| !cel.is_empty())
        };
        (0..vel.koppen.len()).filter(ongelezen).map(|kolom| vel.koppen[kolom].clone()).collect()
    }
}
