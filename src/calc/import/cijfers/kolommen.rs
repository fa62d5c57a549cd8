//! Which column of a table of wijken and buurten says what: the layouts of `StatLine` (current and of 2015), of its open data,
//! of the health monitor of RIVM, and tables that people make of these.

use std::collections::BTreeSet;

use super::super::recept::Veld;
use super::super::{Soort, Vel};
use crate::plan::Kerncijfer;
use crate::plan::kaal::letters;
use crate::plan::kerncijfer::Telling;

use Kerncijfer as K;

/// A column with figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Kolom {
    pub nummer: usize,
    pub cijfer: Kerncijfer,
    /// The year that its heading names.
    pub jaar: Option<u16>,
}

/// The columns of such a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::calc::import) struct Kolommen {
    /// What it is.
    pub soort: Soort,
    /// Where the codes of the regions stand; none in a table that has only names.
    pub(in crate::calc::import) code: Option<usize>,
    pub(in crate::calc::import) naam: Option<usize>,
    pub(in crate::calc::import) gemeente: Option<usize>,
    pub(super) jaar: Option<usize>,
    pub(super) leeftijd: Option<usize>,
    pub(super) cijfers: Vec<Kolom>,
    /// Degrees, latitude first.
    pub(super) punt: Option<[usize; 2]>,
    pub(super) kwaliteit: Option<usize>,
}

/// The headings of each figure, without path, unit, number and signs. The first are those of CBS and RIVM.
const CIJFERS: [(Kerncijfer, &[&str]); 30] = [
    (K::Inwoners, &["aantalinwoners", "inwoners"]),
    (K::Inwoners0Tot15, &["0tot15jaar", "inw015"]),
    (K::Inwoners15Tot25, &["15tot25jaar", "inw1525"]),
    (K::Inwoners25Tot45, &["25tot45jaar", "inw2545"]),
    (K::Inwoners45Tot65, &["45tot65jaar", "inw4565"]),
    (K::Inwoners65Plus, &["65jaarofouder", "inw65plus"]),
    (K::Huishoudens, &["huishoudenstotaal", "huishoudens"]),
    (K::Eenpersoonshuishoudens, &["eenpersoonshuishoudens", "hheenpersoons"]),
    (K::HuishoudensMetKinderen, &["huishoudensmetkinderen", "hhmetkinderen"]),
    (K::LaagInkomen, &["huishoudensmeteenlaaginkomen", "pcthhlaaginkomen"]),
    (
        K::SociaalMinimum,
        &["huishonderofrondsociaalminimum", "huishoudensonderofrondsociaalminimum", "pcthhsociaalminimum"],
    ),
    (K::InkomenPerInwoner, &["gemiddeldinkomenperinwoner", "inkomenperinwonerx1000"]),
    (K::Bijstand, &["personenpersoortuitkeringbijstand", "personenmetbijstandsuitkering", "bijstand"]),
    (K::Arbeidsongeschiktheid, &["personenpersoortuitkeringao", "personenmetaouitkering", "ao"]),
    (K::Werkloosheid, &["personenpersoortuitkeringww", "personenmetwwuitkering", "ww"]),
    (K::Jeugdzorg, &["jongerenmetjeugdzorginnatura", "jeugdzorg"]),
    (K::WmoClienten, &["wmoclienten"]),
    (K::Gescheiden, &["gescheiden"]),
    (K::Verweduwd, &["verweduwd"]),
    (K::Eenzaam, &["eenzaam"]),
    (K::ErnstigEenzaam, &["ernstigzeerernstigeenzaam"]),
    (K::ErnstigBeperkt, &["ernstigbeperktvanwegegezondheid"]),
    (K::LichamelijkBeperkt, &["eenofmeerlichamelijkebeperkingen"]),
    (K::AngstOfDepressie, &["hoogrisicoopangstofdepressie"]),
    (K::Mantelzorger, &["mantelzorger"]),
    (K::Vrijwilliger, &["vrijwilligerswerk"]),
    (K::MoeiteMetRondkomen, &["moeitemetrondkomen"]),
    (K::AfstandHuisarts, &["afstandtothuisartsenpraktijk", "afstandhuisartskm"]),
    (K::AfstandSchool, &["afstandtotschool", "afstandschoolkm"]),
    (K::Eenzaam65Plus, &["eenzaam65plus"]),
];

/// What a column says beside figures. The code is known by its cells, as long as no recipe says which column it is.
const VAST: [Veld; 8] = [
    Veld { naam: CODE, koppen: &[CODE] },
    Veld { naam: "wijkenenbuurten", koppen: &["wijkenenbuurten", "wknaam", "naam", "regio"] },
    Veld { naam: "gemeentenaam", koppen: &["gemeentenaam", "gmnaam", "gemeente"] },
    Veld { naam: "jaar", koppen: &["jaar"] },
    Veld { naam: "leeftijd", koppen: &["leeftijd"] },
    Veld { naam: "lat", koppen: &["lat"] },
    Veld { naam: "lon", koppen: &["lon"] },
    Veld { naam: "kwaliteit", koppen: &["kwaliteit", "puntkwaliteit", "punt"] },
];

/// The field of the codes of the regions.
const CODE: &str = "gebiedscode";

/// What a column of figures can be read as.
pub(in crate::calc::import) fn velden() -> Vec<Veld> {
    VAST.into_iter().chain(CIJFERS.iter().map(|(_, koppen)| Veld { naam: koppen[0], koppen })).collect()
}

/// The figure of a field.
pub(in crate::calc::import) fn cijfer_van(naam: &str) -> Option<Kerncijfer> {
    CIJFERS.iter().find(|(_, koppen)| koppen[0] == naam).map(|(cijfer, _)| *cijfer)
}

/// The year in a heading.
pub(in crate::calc::import) fn jaar_in_kop(kop: &str) -> Option<u16> {
    Kop::van(kop).jaar
}

/// A heading taken apart.
struct Kop {
    letters: String,
    eenheid: String,
    jaar: Option<u16>,
}

impl Kop {
    /// `Bevolking/Leeftijdsgroepen/0 tot 15 jaar (aantal)`, `k_0Tot15Jaar_8`, `inw_0_15_2024`.
    fn van(kop: &str) -> Self {
        let laatste = kop.rsplit(['/', '|']).next().unwrap_or_default().trim();
        let (naam, eenheid) = match laatste.strip_suffix(')').and_then(|rest| rest.rsplit_once('(')) {
            Some((naam, eenheid)) => (naam.trim(), letters(eenheid)),
            None => (laatste, String::new()),
        };
        let naam = naam.strip_prefix("k_").unwrap_or(naam);
        let achter = naam.rsplit_once('_').filter(|(_, n)| !n.is_empty() && n.bytes().all(|b| b.is_ascii_digit()));
        let jaar = achter.and_then(|(_, n)| n.parse().ok()).filter(|jaar| super::JAREN.contains(jaar));
        // CBS and RIVM number their columns; the numbers of an age group are its name.
        let genummerd = |(voor, n): &(&str, &str)| n.len() <= 3 && voor.contains(|t: char| t.is_uppercase());
        let naam = match achter {
            Some((voor, _)) if jaar.is_some() => voor,
            Some(deel) if genummerd(&deel) => deel.0,
            _ => naam,
        };
        Self { letters: letters(naam), eenheid, jaar }
    }

    /// The figure, when its unit is that of the figure too.
    fn cijfer(&self) -> Option<Kerncijfer> {
        let (cijfer, _) = CIJFERS.iter().find(|(_, namen)| namen.contains(&self.letters.as_str()))?;
        let past = match cijfer.telling() {
            Telling::Aantal => ["", "aantal"].contains(&self.eenheid.as_str()),
            // Of a percent sign no letter is left.
            Telling::Procent(_) | Telling::ProcentVolwassenen => self.eenheid.is_empty(),
            Telling::Maat => true,
        };
        past.then_some(*cijfer)
    }
}

impl Kolommen {
    /// The columns, when each row is of a region and some column has a figure or a point that a plan has too.
    pub fn herken(vel: &Vel) -> Option<Self> {
        let koppen: Vec<Kop> = vel.gelezen_als().iter().map(|kop| Kop::van(kop)).collect();
        let kolom = |namen: &[&str]| namen.iter().find_map(|naam| koppen.iter().position(|kop| kop.letters == *naam));
        let code = codekolom(vel);
        let naam = kolom(&["wknaam", "wijkenenbuurten", "naam", "regio"]);
        // In the open data of CBS that column has the codes.
        let naam = naam.filter(|naam| vel.kolom(*naam).take(KIJK).any(|cel| !cel.is_empty() && !is_code(cel)));
        let met_namen = naam.is_some_and(|k| koppen[k].letters == "wijkenenbuurten");
        let mut cijfers: Vec<Kolom> = Vec::new();
        for (nummer, kop) in koppen.iter().enumerate() {
            let Some(cijfer) = kop.cijfer() else { continue };
            // Of two columns of one name the first is the figure, as the total in `StatLine`.
            if !cijfers.iter().any(|k| k.cijfer == cijfer && k.jaar == kop.jaar) {
                cijfers.push(Kolom { nummer, cijfer, jaar: kop.jaar });
            }
        }
        let punt = kolom(&["lat"]).zip(kolom(&["lon"])).map(|(lat, lon)| [lat, lon]);
        // Places name the wijk in which they stand, and several stand in one; a buurt has one point.
        let buurtpunten = punt.is_some() && code.is_some_and(|code| alleen_buurten(vel, code));
        let met_code = code.is_some() && (!cijfers.is_empty() || buurtpunten);
        if !(met_code || (met_namen && !cijfers.is_empty())) {
            return None;
        }
        let rivm = cijfers.iter().any(|k| matches!(k.cijfer.telling(), Telling::ProcentVolwassenen));
        Some(Self {
            soort: match (cijfers.is_empty(), rivm) {
                (true, _) => Soort::Buurtpunten,
                (false, true) => Soort::Gezondheid,
                (false, false) => Soort::Kerncijfers,
            },
            code,
            naam,
            gemeente: kolom(&["gemeentenaam", "gmnaam", "gemeente"]),
            jaar: kolom(&["jaar"]),
            leeftijd: kolom(&["leeftijd"]),
            cijfers,
            punt,
            kwaliteit: kolom(&["kwaliteit", "puntkwaliteit", "punt"]),
        })
    }

    /// The columns that are read, each with its field.
    pub(in crate::calc::import) fn gelezen(&self) -> Vec<(usize, &'static str)> {
        let punt = |plaats: usize| self.punt.map(|punt| punt[plaats]);
        let vast = [self.code, self.naam, self.gemeente, self.jaar, self.leeftijd, punt(0), punt(1), self.kwaliteit];
        let vast = vast.into_iter().zip(VAST).filter_map(|(kolom, veld)| Some((kolom?, veld.naam)));
        let naam = |cijfer| CIJFERS.iter().find(|(c, _)| *c == cijfer).map_or("", |(_, namen)| namen[0]);
        vast.chain(self.cijfers.iter().map(|k| (k.nummer, naam(k.cijfer)))).collect()
    }

    /// The headings of the columns that are not read.
    pub fn ongebruikt(&self, vel: &Vel) -> Vec<String> {
        let vast = [self.code, self.naam, self.gemeente, self.jaar, self.leeftijd, self.kwaliteit];
        let mut gelezen: BTreeSet<usize> = vast.into_iter().flatten().collect();
        gelezen.extend(self.cijfers.iter().map(|k| k.nummer));
        gelezen.extend(self.punt.into_iter().flatten());
        let over = (0..vel.koppen.len()).filter(|k| !gelezen.contains(k) && !vel.koppen[*k].is_empty());
        over.map(|k| vel.koppen[k].clone()).collect()
    }
}

/// True for a code of CBS: of the country, a gemeente, a wijk or a buurt.
pub(in crate::calc::import) fn is_code(cel: &str) -> bool {
    let bytes = cel.as_bytes();
    let lengte = match bytes.get(..2) {
        Some(b"NL" | b"GM" | b"WK" | b"BU") => bytes.len(),
        _ => return false,
    };
    matches!(lengte, 4 | 6 | 8 | 10) && bytes[2..].iter().all(u8::is_ascii_alphanumeric)
}

/// Rows by which the column of the codes is told.
const KIJK: usize = 200;

/// The column with the codes of the regions: of those with codes the one with the most, which names each row best.
fn codekolom(vel: &Vel) -> Option<usize> {
    let verschillend = |kolom: usize| {
        let (mut codes, mut anders) = (BTreeSet::new(), 0);
        for cel in vel.kolom(kolom).take(KIJK).filter(|cel| !cel.is_empty()) {
            if is_code(cel) {
                codes.insert(cel);
            } else {
                anders += 1;
            }
        }
        (anders == 0 && !codes.is_empty()).then_some(codes.len())
    };
    let mag = |k: &usize| vel.lezing.as_ref().is_none_or(|lezing| lezing.koppen[*k] == CODE);
    let kolommen = (0..vel.koppen.len()).filter(mag).filter_map(|k| Some((verschillend(k)?, std::cmp::Reverse(k))));
    kolommen.max().map(|(_, kolom)| kolom.0)
}

/// True for a column with the code of another buurt in each row.
fn alleen_buurten(vel: &Vel, kolom: usize) -> bool {
    let mut codes = BTreeSet::new();
    vel.kolom(kolom).take(KIJK).all(|cel| cel.starts_with("BU") && codes.insert(cel))
}
