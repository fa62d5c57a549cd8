//! Figures of wijken and buurten from a file: inhabitants and ages, key figures, points. Of a whole country only the rows of
//! the gemeente of the plan are looked at. A region is known by its code, and its name has to agree with it.

mod kolommen;
mod regio;

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive as _;

use super::cel::{Decimaalteken, Getal, decimaalteken, getal, is_onbekend};
use super::{Bestand, Noot, Reden, Regel, Soort, Uitslag, Vel, Vraag, Werk};
use crate::plan::kaal::letters;
use crate::plan::kerncijfer::LEEFTIJDEN;
use crate::plan::{Bron, Broncode, Kerncijfer, Plan, Status, Wijziging};
pub(super) use kolommen::{Kolommen, cijfer_van, is_code, jaar_in_kop, velden};
use regio::Regio;
pub(super) use regio::{is_naam, kale_naam, zelfde_naam};

/// Years that figures are of.
pub const JAREN: RangeInclusive<u16> = 1995..=2100;

/// The tables of CBS *Kerncijfers wijken en buurten* by year, as `StatLine` numbers them.
const TABELLEN: [(u16, &str); 3] = [(2020, "CBS-84799NED"), (2021, "CBS-85039NED"), (2024, "CBS-85984NED")];

/// Reads the rows of a table; one without codes takes those of another file with the same rows in the same order.
pub(super) fn met_codes(
    werk: &mut Werk,
    nummer: usize,
    bestanden: &[Bestand],
    kolommen: &Kolommen,
    vraag: Vraag,
) -> Vec<Noot> {
    let van = &bestanden[nummer];
    if kolommen.code.is_some() {
        return lees(werk, nummer, van, kolommen, None, vraag);
    }
    let tweeling = bestanden.iter().filter(|ander| ander.vel.aantal() == van.vel.aantal()).find_map(|ander| {
        let daar = Kolommen::herken(&ander.vel)?;
        let (code, eigen, zijn) = (daar.code?, kolommen.naam?, daar.naam?);
        let zelfde = van.vel.kolom(eigen).eq(ander.vel.kolom(zijn));
        zelfde.then_some((ander, code))
    });
    let (mut noten, hoe) = if let Some((ander, code)) = tweeling {
        let codes = |rij: usize| ander.vel.cel(rij, code).to_owned();
        (lees(werk, nummer, van, kolommen, Some(&codes), vraag), Noot::CodesUit(ander.naam.clone()))
    } else {
        (lees(werk, nummer, van, kolommen, None, vraag), Noot::OpNaam)
    };
    noten.push(hoe);
    noten
}

/// Reads the rows of a table. `codes` gives the code of a row where the table itself has none.
fn lees(
    werk: &mut Werk,
    nummer: usize,
    van: &Bestand,
    kolommen: &Kolommen,
    codes: Option<&dyn Fn(usize) -> String>,
    vraag: Vraag,
) -> Vec<Noot> {
    let plan = werk.stand.clone();
    let mut noten = Vec::new();
    let vast = jaar(van, kolommen, vraag, &mut noten);
    let lezer = Lezer {
        plan: &plan,
        van,
        kolommen,
        tekens: kolommen.cijfers.iter().map(|k| decimaalteken(van.vel.kolom(k.nummer))).collect(),
        jaar: vast,
    };
    let (regios, buiten) = lezer.verzamel(codes);
    if buiten > 0 {
        noten.push(Noot::Buiten(buiten));
    }
    let jaren: BTreeMap<usize, u16> = regios.iter().filter_map(|r| r.jaar_van_wijk(&plan)).collect();
    for regio in &regios {
        let mut regel = Regel {
            bestand: nummer,
            regel: regio.regel,
            naam: regio.naam.clone(),
            uitslag: Uitslag::Geweigerd,
            redenen: regio.redenen.clone(),
            wijzigingen: Vec::new(),
        };
        match &regio.doel {
            Ok(doel) => {
                let bron = |jaar| bron(&werk.stand, van, kolommen.soort, jaar);
                let gevolg = regio::wijzigingen(&plan, *doel, regio, &jaren, &bron);
                regel.redenen.extend(gevolg.redenen);
                regel.uitslag = if gevolg.wijzigingen.is_empty() { Uitslag::Gelijk } else { Uitslag::Gewijzigd };
                let er = |b: &&Bron| werk.stand.bronnen.iter().any(|er| er.code == b.code);
                let nieuw = gevolg.bronnen.iter().filter(|b| !er(b)).map(Wijziging::erbij);
                regel.wijzigingen = nieuw.chain(gevolg.wijzigingen).collect();
            }
            Err(reden) => regel.redenen.push(reden.clone()),
        }
        werk.voer_uit(regel);
    }
    noten
}

/// The year of the figures where no column says it.
fn jaar(van: &Bestand, kolommen: &Kolommen, vraag: Vraag, noten: &mut Vec<Noot>) -> Option<u16> {
    if kolommen.jaar.is_some() || kolommen.cijfers.iter().all(|k| k.jaar.is_some()) {
        return None;
    }
    jaar_van_bestand(van, vraag, noten)
}

/// The year of a file: in its title, as asked, or in its name.
pub(super) fn jaar_van_bestand(van: &Bestand, vraag: Vraag, noten: &mut Vec<Noot>) -> Option<u16> {
    let in_titel = van.vel.boven.iter().find_map(|tekst| jaar_in(tekst));
    if in_titel.is_some() {
        return in_titel;
    }
    if let Some(jaar) = vraag.jaar {
        noten.push(Noot::JaarGegeven(jaar));
        return Some(jaar);
    }
    let jaar = jaar_in(&van.naam);
    noten.push(jaar.map_or(Noot::GeenJaar, Noot::JaarUitNaam));
    jaar
}

/// The first run of four digits that is a year.
pub(super) fn jaar_in(tekst: &str) -> Option<u16> {
    let mut groepen = tekst.split(|t: char| !t.is_ascii_digit()).filter(|groep| groep.len() == 4);
    groepen.find_map(|groep| groep.parse().ok().filter(|jaar| JAREN.contains(jaar)))
}

/// Reads one table.
struct Lezer<'p> {
    plan: &'p Plan,
    van: &'p Bestand,
    kolommen: &'p Kolommen,
    tekens: Vec<Option<Decimaalteken>>,
    jaar: Option<u16>,
}

impl Lezer<'_> {
    /// What the rows of the gemeente tell, region by region, and how many rows are of others.
    fn verzamel(&self, codes: Option<&dyn Fn(usize) -> String>) -> (Vec<Regio>, usize) {
        let vel = &self.van.vel;
        let eigen = self.plan.gemeente.code.get(2..).unwrap_or_default();
        let zonder_code = self.kolommen.code.is_none() && codes.is_none();
        let namen = if zonder_code { regio::op_naam(self.plan, vel, self.kolommen) } else { BTreeMap::new() };
        let (mut uit, mut buiten): (Vec<Regio>, usize) = (Vec::new(), 0);
        let mut plaatsen: BTreeMap<String, usize> = BTreeMap::new();
        for rij in 0..vel.aantal() {
            let code = match (self.kolommen.code, codes) {
                (Some(kolom), _) => vel.cel(rij, kolom).to_owned(),
                (None, Some(codes)) => codes(rij),
                (None, None) => namen.get(&rij).cloned().unwrap_or_default(),
            };
            if code.get(2..6) != Some(eigen) {
                buiten += usize::from(!vel.is_leeg(rij));
                continue;
            }
            let plaats = *plaatsen.entry(code.clone()).or_insert_with(|| {
                let naam = self.kolommen.naam.map_or("", |kolom| vel.cel(rij, kolom));
                uit.push(Regio::van(self.plan, &code, naam, vel.regel(rij)));
                uit.len() - 1
            });
            self.neem_over(rij, &mut uit[plaats]);
        }
        regio::zoek_op_naam(self.plan, &mut uit);
        (uit, buiten)
    }

    /// Puts the figures of a row with those of its region.
    fn neem_over(&self, rij: usize, regio: &mut Regio) {
        let vel = &self.van.vel;
        let van_rij = self.kolommen.jaar.and_then(|kolom| jaar_in(vel.cel(rij, kolom)));
        let ouderen = self.kolommen.leeftijd.is_some_and(|kolom| letters(vel.cel(rij, kolom)).starts_with("65"));
        for (kolom, teken) in self.kolommen.cijfers.iter().zip(&self.tekens) {
            let cijfer = match (ouderen, kolom.cijfer) {
                (false, cijfer) => cijfer,
                // Of what is asked of older people apart, a plan has this.
                (true, Kerncijfer::Eenzaam) => Kerncijfer::Eenzaam65Plus,
                (true, _) => continue,
            };
            let Some(jaar) = kolom.jaar.or(van_rij).or(self.jaar) else { continue };
            match getal(vel.cel(rij, kolom.nummer), *teken) {
                Getal::Is(waarde) => {
                    regio.cijfers.entry(jaar).or_default().insert(cijfer, waarde);
                }
                Getal::Onbekend | Getal::Verborgen => {}
                anders => regio.redenen.push(Reden::Getal {
                    kop: vel.koppen[kolom.nummer].clone(),
                    cel: vel.cel(rij, kolom.nummer).to_owned(),
                    dubbelzinnig: anders == Getal::Dubbelzinnig,
                }),
            }
        }
        if let Some([lat, lon]) = self.kolommen.punt.map(|punt| punt.map(|kolom| vel.cel(rij, kolom)))
            && !is_onbekend(lat)
        {
            regio.punt(lat, lon, self.kolommen.kwaliteit.map_or("", |kolom| vel.cel(rij, kolom)));
        }
    }
}

/// True for a table that tells of each region its inhabitants and all their ages.
pub(super) fn telt_inwoners(kolommen: &Kolommen) -> bool {
    let heeft = |cijfer| kolommen.cijfers.iter().any(|k| k.cijfer == cijfer);
    heeft(Kerncijfer::Inwoners) && LEEFTIJDEN.into_iter().all(heeft)
}

/// The newest year of the inhabitants in such a table, where that is known.
pub(super) fn jaar_van_inwoners(van: &Bestand, kolommen: &Kolommen, vraag: Vraag) -> Option<u16> {
    let in_rij = kolommen.jaar.and_then(|kolom| van.vel.kolom(kolom).filter_map(jaar_in).max());
    let in_kop = kolommen.cijfers.iter().filter(|k| k.cijfer == Kerncijfer::Inwoners).filter_map(|k| k.jaar).max();
    in_rij.max(in_kop).or_else(|| jaar(van, kolommen, vraag, &mut Vec::new()))
}

/// The inhabitants in a row of such a table, where it tells them and all their ages.
pub(super) fn inwoners_van_rij(vel: &Vel, kolommen: &Kolommen, rij: usize) -> Option<u32> {
    let mut inwoners = None;
    for kolom in kolommen.cijfers.iter().filter(|k| k.cijfer.is_bevolking()) {
        let Getal::Is(aantal) = getal(vel.cel(rij, kolom.nummer), None) else { return None };
        inwoners = if kolom.cijfer == Kerncijfer::Inwoners { aantal.to_u32() } else { inwoners };
    }
    inwoners
}

/// The source of the figures of a year in a file: the one that the plan has, or a new one.
pub(super) fn bron(stand: &Plan, van: &Bestand, soort: Soort, jaar: u16) -> Bron {
    let tabel = TABELLEN.iter().find(|(j, _)| *j == jaar).map(|(_, code)| (*code).to_owned());
    let (code, titel, status, licentie) = match soort {
        Soort::Gezondheid => (
            if jaar == 2020 { "RIVM-50090NED".to_owned() } else { format!("RIVM-GEZONDHEID-{jaar}") },
            format!("RIVM, GGD’en en CBS, Gezondheid per wijk en buurt {jaar}"),
            Status::Geschat,
            "Open data met naamsvermelding: Gezondheidsmonitor Volwassenen en Ouderen, GGD’en, CBS en RIVM",
        ),
        _ => (
            tabel.unwrap_or_else(|| format!("CBS-KWB-{jaar}")),
            format!("CBS, Kerncijfers wijken en buurten {jaar}"),
            Status::Gemeten,
            "CC BY 4.0, bron: CBS",
        ),
    };
    let er = stand.bronnen.iter().find(|b| b.code.as_str() == code);
    er.cloned().unwrap_or_else(|| Bron {
        code: Broncode(code),
        titel,
        jaar: Some(jaar),
        status: Some(status),
        afgerond_op: (status == Status::Gemeten).then_some(5),
        vindplaats: van.naam.clone(),
        licentie: licentie.to_owned(),
        let_op: String::new(),
    })
}

/// The figures of one region in one year.
type Cijfers = BTreeMap<Kerncijfer, Decimal>;
