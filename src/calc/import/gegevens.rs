//! A table of the plan's own nouns that comes back with changes: what a cell says that it did not say, and nothing else.
//! A row that is not there stays in the plan, and so does what a cell hides.

use std::collections::BTreeMap;

use jiff::civil::Date;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive as _;

use super::cel::{self, Decimaalteken, Getal, decimaalteken, ja_nee};
use super::privacy::tekst_met_bsn;
use super::{Bestand, Reden, Regel, Uitslag, Vel, Werk};
use crate::calc::afscherming::is_teken;
use crate::plan::deel::langs::lijst;
use crate::plan::deel::tabellen::{self, EENMALIG, Kolom, TUSSEN, Tabel, Vak, Wat};
use crate::plan::deel::vind::zet_bij_pad;
use crate::plan::deel::{Aard, Blik, Bouw, Deel, Inhoud, Soort};
use crate::plan::grens::{Getalsoort, mag};
use crate::plan::kaal::letters;
use crate::plan::waar::Waar;
use crate::plan::wijziging::verschil::tussen;
use crate::plan::{Plan, Waarde, Wijziging};

/// What stands before the name of a list in the heading of the column with its keys.
pub const SLEUTEL: &str = "rij van ";
/// The headings of the file with what an export says of its tables.
pub const VOETNOTEN: [&str; 2] = ["tabel", "voetnoot"];
/// The heading of the values in the table of what stands in the plan once.
pub const WAARDE: &str = "waarde";

/// Which table a file is, and which of its columns says what.
pub(super) struct Kolommen {
    /// None for what stands in the plan once.
    tabel: Option<&'static Tabel>,
    /// Places of the columns with keys.
    sleutels: Vec<usize>,
    /// Places of the other columns, with what they say.
    velden: Vec<(usize, &'static Kolom)>,
    /// The place of the values.
    waarde: Option<usize>,
}

impl Kolommen {
    /// Knows the table by the heading of its keys.
    pub fn herken(vel: &Vel) -> Option<Self> {
        let plaats = |kop: &str| vel.koppen.iter().position(|k| k == kop);
        if let (Some(sleutel), Some(waarde)) = (plaats(&format!("{SLEUTEL}{EENMALIG}")), plaats(WAARDE)) {
            return Some(Self { tabel: None, sleutels: vec![sleutel], velden: Vec::new(), waarde: Some(waarde) });
        }
        let heeft = |tabel: &&Tabel| plaats(&format!("{SLEUTEL}{}", tabel.naam)).is_some();
        // The innermost: the rows of a list within another have the keys of both.
        let tabel = tabellen::tabellen().iter().filter(heeft).max_by_key(|tabel| tabel.lijsten.len())?;
        let sleutels: Option<Vec<usize>> =
            tabel.lijsten.iter().map(|naam| plaats(&format!("{SLEUTEL}{naam}"))).collect();
        let velden = tabel.kolommen.iter().filter_map(|k| Some((plaats(&k.sleutel)?, k))).collect();
        Some(Self { tabel: Some(tabel), sleutels: sleutels?, velden, waarde: None })
    }

    /// Its name.
    pub fn naam(&self) -> &'static str {
        self.tabel.map_or(EENMALIG, |tabel| tabel.naam.as_str())
    }

    /// Headings of columns that are not read and have something in them.
    pub fn ongebruikt(&self, vel: &Vel) -> Vec<String> {
        let gelezen = |k: &usize| {
            self.sleutels.contains(k) || self.waarde == Some(*k) || self.velden.iter().any(|(plaats, _)| plaats == k)
        };
        let weg = |k: &usize| !gelezen(k) && !vel.koppen[*k].is_empty() && vel.kolom(*k).any(|cel| !cel.is_empty());
        // What stands beside the values tells what they are.
        let weg = |k: &usize| weg(k) && self.waarde.is_none();
        (0..vel.koppen.len()).filter(weg).map(|k| vel.koppen[k].clone()).collect()
    }
}

/// Reads the rows of such a table.
pub(super) fn lees(werk: &mut Werk, nummer: usize, van: &Bestand, kolommen: &Kolommen) {
    let vel = &van.vel;
    let tekens: Vec<_> = (0..vel.koppen.len()).map(|k| decimaalteken(vel.kolom(k))).collect();
    let lezer = Lezer { vel, kolommen, tekens };
    let mut eerder: BTreeMap<String, u32> = BTreeMap::new();
    let mut samen: BTreeMap<Waar, Vec<Regel>> = BTreeMap::new();
    for rij in (0..vel.aantal()).filter(|rij| !vel.is_leeg(*rij)) {
        let sleutels: Vec<&str> = kolommen.sleutels.iter().map(|k| lezer.cel(rij, *k).tekst).collect();
        let mut regel = Regel {
            bestand: nummer,
            regel: vel.regel(rij),
            naam: sleutels.join(" · "),
            uitslag: Uitslag::Geweigerd,
            redenen: Vec::new(),
            wijzigingen: Vec::new(),
        };
        if sleutels.last().is_some_and(|laatste| !laatste.is_empty())
            && let Some(op) = eerder.insert(sleutels.join("\n"), regel.regel)
        {
            (regel.uitslag, regel.redenen) = (Uitslag::Dubbel, vec![Reden::Eerder(op)]);
            werk.voer_uit(regel);
            continue;
        }
        match lezer.lees(&werk.stand, rij) {
            Ok(gelezen) => {
                regel.naam = if gelezen.naam.is_empty() { regel.naam } else { gelezen.naam };
                (regel.uitslag, regel.wijzigingen) = (gelezen.uitslag, gelezen.wijzigingen);
                match gelezen.geheel {
                    // Shares that add up to a whole only make sense together.
                    Some(waar) if !regel.wijzigingen.is_empty() => samen.entry(waar).or_default().push(regel),
                    _ => werk.voer_uit(regel),
                }
            }
            Err(reden) => {
                regel.redenen.push(reden);
                werk.voer_uit(regel);
            }
        }
    }
    for regels in samen.into_values() {
        werk.voer_samen_uit(regels);
    }
}

/// What becomes of a row.
struct Gelezen {
    naam: String,
    uitslag: Uitslag,
    wijzigingen: Vec<Wijziging>,
    /// The list, where its rows make a whole.
    geheel: Option<Waar>,
}

struct Lezer<'v> {
    vel: &'v Vel,
    kolommen: &'v Kolommen,
    tekens: Vec<Option<Decimaalteken>>,
}

impl Lezer<'_> {
    fn cel(&self, rij: usize, plaats: usize) -> Cel<'_> {
        // The export sets an apostrophe before what a spreadsheet would run.
        let tekst = self.vel.cel(rij, plaats);
        let gevaar = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];
        let tekst = tekst.strip_prefix('\'').filter(|rest| rest.starts_with(gevaar)).unwrap_or(tekst);
        Cel { kop: &self.vel.koppen[plaats], tekst, teken: self.tekens[plaats] }
    }

    fn lees(&self, plan: &Plan, rij: usize) -> Result<Gelezen, Reden> {
        let Some(tabel) = self.kolommen.tabel else { return self.eenmalig(plan, rij) };
        let sleutels: Vec<String> = self.kolommen.sleutels.iter().map(|k| self.cel(rij, *k).tekst.to_owned()).collect();
        let (eigen, ouders) = sleutels.split_last().ok_or(Reden::GeenNaam)?;
        let (waar, rijen) = tabel.lijst_van(plan, ouders).ok_or_else(|| Reden::GeenRij(ouders.join(" · ")))?;
        let geheel = tabel.lijst.soort.lijst().is_some_and(|l| l.som.is_some()).then(|| waar.clone());
        let soort = lijst(tabel.lijst);
        let bekend = (!eigen.is_empty()).then(|| rijen.plek(eigen)).flatten();
        if let Some(oud) = bekend.and_then(|plaats| rijen.rij(plaats)) {
            let mut nieuw = oud.inhoud();
            self.neem_over(rij, Some(oud), &mut nieuw, soort)?;
            // Rows below would be known by what this one is called from now on.
            if let Some(heet) = rijen.eigen_van(&nieuw).ok().flatten()
                && bekend.is_some_and(|plaats| !rijen.heet(plaats, &heet))
            {
                return Err(Reden::CodeAnders(heet));
            }
            let wijzigingen = tussen(&waar.met(eigen), oud, nieuw.deel());
            let uitslag = if wijzigingen.is_empty() { Uitslag::Gelijk } else { Uitslag::Gewijzigd };
            return Ok(Gelezen { naam: String::new(), uitslag, wijzigingen, geheel });
        }
        if !eigen.is_empty() {
            return Err(Reden::GeenRij(sleutels.join(" · ")));
        }
        let mut nieuw = (tabel.aard.leeg)();
        self.neem_over(rij, None, &mut nieuw, soort)?;
        let heet = rijen.eigen_van(&nieuw).ok().flatten().unwrap_or_default();
        if !heet.is_empty() && rijen.plek(&heet).is_some() {
            return Err(Reden::RijIsEr(heet));
        }
        let wijzigingen = vec![Wijziging::Erbij { waar, plaats: None, rij: nieuw }];
        Ok(Gelezen { naam: heet, uitslag: Uitslag::Nieuw, wijzigingen, geheel })
    }

    /// What a row says of something that stands in the plan once.
    fn eenmalig(&self, plan: &Plan, rij: usize) -> Result<Gelezen, Reden> {
        let sleutel = self.kolommen.sleutels.first().map_or("", |k| self.vel.cel(rij, *k));
        let kolom = tabellen::van_plan().iter().find(|k| k.sleutel == sleutel);
        let kolom = kolom.ok_or_else(|| Reden::GeenRij(sleutel.to_owned()))?;
        let cel = Cel { kop: sleutel, ..self.cel(rij, self.kolommen.waarde.unwrap_or(0)) };
        let mut wijzigingen = Vec::new();
        if !zegt_hetzelfde(kolom, &cel, plan, Some(plan)) {
            let mut nieuw = plan.clone();
            zet(kolom, &cel, &mut nieuw, None)?;
            wijzigingen = tussen(&Waar::default(), plan, &nieuw);
        }
        let uitslag = if wijzigingen.is_empty() { Uitslag::Gelijk } else { Uitslag::Gewijzigd };
        Ok(Gelezen { naam: String::new(), uitslag, wijzigingen, geheel: None })
    }

    /// Puts in a noun what the cells of a row say that it does not; `oud` is the noun in the plan.
    fn neem_over(
        &self,
        rij: usize,
        oud: Option<&dyn Deel>,
        nieuw: &mut Inhoud,
        lijst: Option<Getalsoort>,
    ) -> Result<(), Reden> {
        for (plaats, kolom) in &self.kolommen.velden {
            let cel = self.cel(rij, *plaats);
            if oud.is_none() && cel.tekst.is_empty() || zegt_hetzelfde(kolom, &cel, nieuw.deel(), oud) {
                continue;
            }
            if oud.is_some() && matches!(kolom.veld.soort, Soort::Code(_)) {
                return Err(Reden::CodeAnders(cel.tekst.to_owned()));
            }
            zet(kolom, &cel, nieuw.deel_mut(), lijst)?;
        }
        Ok(())
    }
}

/// A cell with its heading.
#[derive(Debug, Clone, Copy)]
struct Cel<'v> {
    kop: &'v str,
    tekst: &'v str,
    teken: Option<Decimaalteken>,
}

impl Cel<'_> {
    fn woord(&self) -> Reden {
        Reden::Woord { kop: self.kop.to_owned(), cel: self.tekst.to_owned() }
    }

    fn getalfout(&self, dubbelzinnig: bool) -> Reden {
        Reden::Getal { kop: self.kop.to_owned(), cel: self.tekst.to_owned(), dubbelzinnig }
    }

    fn getal(&self) -> Result<Decimal, Reden> {
        match cel::getal(self.tekst, self.teken) {
            Getal::Is(waarde) => Ok(waarde),
            Getal::Dubbelzinnig => Err(self.getalfout(true)),
            Getal::Onbekend | Getal::Verborgen | Getal::Geen => Err(self.getalfout(false)),
        }
    }

    fn dag(&self) -> Option<Date> {
        dag(self.tekst)
    }
}

/// A day as `2030-12-31` or `31-12-2030`.
pub(super) fn dag(tekst: &str) -> Option<Date> {
    let delen: Vec<&str> = tekst.split(['-', '/']).collect();
    let omgekeerd = || match delen[..] {
        [dag, maand, jaar] if jaar.len() == 4 => {
            Date::new(jaar.parse().ok()?, maand.parse().ok()?, dag.parse().ok()?).ok()
        }
        _ => None,
    };
    tekst.parse().ok().or_else(omgekeerd)
}

/// True for a cell that says what stands there, or that hides it. A band is held against what the plan has: it moves with
/// its middle.
fn zegt_hetzelfde(kolom: &Kolom, cel: &Cel<'_>, nu: &dyn Deel, oud: Option<&dyn Deel>) -> bool {
    if is_teken(cel.tekst) {
        return true;
    }
    let vak = match (kolom.wat, oud) {
        (Wat::Laag | Wat::Hoog, Some(oud)) => kolom.vak(oud),
        _ => kolom.vak(nu),
    };
    match vak {
        Vak::Leeg => cel.tekst.is_empty(),
        Vak::Tekst(tekst) => zelfde_tekst(&tekst, cel.tekst),
        Vak::Ja(ja) => ja_nee(cel.tekst) == Some(ja),
        Vak::Dag(dag) => cel.dag() == Some(dag),
        Vak::Getal(getal) => match cel::getal(cel.tekst, cel.teken) {
            Getal::Is(waarde) => even_groot(waarde, getal),
            // Read in the one way it may be what stands there; then it is.
            Getal::Dubbelzinnig => [Decimaalteken::Punt, Decimaalteken::Komma].into_iter().any(
                |teken| matches!(cel::getal(cel.tekst, Some(teken)), Getal::Is(waarde) if even_groot(waarde, getal)),
            ),
            _ => false,
        },
    }
}

/// The same in the fifteen digits that a spreadsheet keeps.
fn even_groot(een: Decimal, ander: Decimal) -> bool {
    let cijfers = |d: Decimal| d.to_f64().map(|f| format!("{f:.14e}"));
    een == ander || cijfers(een) == cijfers(ander)
}

/// What an export adds to a text that is longer than a cell.
const INGEKORT: &str = " (ingekort)";

/// The same but for blanks, line ends and signs that are not shown, which do not come through a spreadsheet whole.
fn zelfde_tekst(tekst: &str, cel: &str) -> bool {
    let kern = |tekst: &str| -> String {
        tekst.chars().filter(|t| !t.is_whitespace() && !t.is_control() && *t != char::REPLACEMENT_CHARACTER).collect()
    };
    let heel = kern(tekst);
    heel == kern(cel) || cel.strip_suffix(INGEKORT).is_some_and(|begin| heel.starts_with(&kern(begin)))
}

/// Puts in a noun what a cell says.
fn zet(kolom: &Kolom, cel: &Cel<'_>, zaak: &mut dyn Deel, lijst: Option<Getalsoort>) -> Result<(), Reden> {
    let niet_hier = || Reden::NietHier(cel.kop.to_owned());
    if tekst_met_bsn(cel.tekst) {
        return Err(Reden::Bsn(cel.kop.to_owned()));
    }
    let (groep, deel) = kolom.deel(zaak).ok_or_else(niet_hier)?;
    let soort = kolom.getalsoort(groep, lijst);
    let waarde = match kolom.wat {
        Wat::Alles if soort.is_some() => cijfer(kolom.veld.aard, deel, cel, soort)?,
        Wat::Alles => inhoud(kolom.veld.soort, kolom.veld.aard, cel)?,
        Wat::Laag | Wat::Hoog => band(kolom.wat, deel, cel, soort)?,
        Wat::Cijfer(_) if cel.tekst.is_empty() => Inhoud::niets(),
        Wat::Cijfer(cijfer) => {
            let Blik::Kaart(kaart) = deel.blik() else { return Err(niet_hier()) };
            let getal = in_grenzen(cel, soort)?;
            let nu = kaart.get(&cijfer).cloned();
            Inhoud::cijfer(nu.map_or_else(|| eigen(getal), |nu| nu.door_planner(getal)))
        }
    };
    zet_bij_pad(zaak, &kolom.pad(), &waarde).map_err(|_| cel.woord())
}

fn in_grenzen(cel: &Cel<'_>, soort: Option<Getalsoort>) -> Result<Decimal, Reden> {
    let getal = cel.getal()?;
    if soort.is_none_or(|soort| mag(soort, getal).is_ok()) { Ok(getal) } else { Err(cel.getalfout(false)) }
}

/// A figure that a planner gives.
fn eigen(getal: Decimal) -> Waarde {
    let mut eigen = Waarde::vast(getal);
    eigen.wordt_eigen();
    eigen
}

/// A figure as the planner gives it: no longer that of its source.
fn cijfer(aard: &Aard, deel: &dyn Deel, cel: &Cel<'_>, soort: Option<Getalsoort>) -> Result<Inhoud, Reden> {
    if cel.tekst.is_empty() {
        return if aard.mag_weg() { Ok(Inhoud::niets()) } else { Err(cel.getalfout(false)) };
    }
    let getal = in_grenzen(cel, soort)?;
    let nieuw = match deel.blik() {
        Blik::Cijfer(_) => deel.inhoud().als_cijfer().map_or_else(|| eigen(getal), |nu| nu.door_planner(getal)),
        Blik::Niets if aard.kern().naam == "Waarde" => eigen(getal),
        _ => Waarde::vast(getal),
    };
    Ok(Inhoud::cijfer(nieuw))
}

/// A figure with another lowest or highest value; without one it has that of its middle.
fn band(wat: Wat, deel: &dyn Deel, cel: &Cel<'_>, soort: Option<Getalsoort>) -> Result<Inhoud, Reden> {
    let inhoud = deel.inhoud();
    let nu = inhoud.als_cijfer().ok_or_else(|| Reden::NietHier(cel.kop.to_owned()))?;
    let getal = if cel.tekst.is_empty() { nu.midden } else { in_grenzen(cel, soort)? };
    let mut nieuw = nu.clone();
    if wat == Wat::Laag {
        nieuw.laag = getal;
    } else {
        nieuw.hoog = getal;
    }
    if !nieuw.geordend() {
        return Err(cel.getalfout(false));
    }
    nieuw.wordt_eigen();
    Ok(Inhoud::cijfer(nieuw))
}

/// Anything but a figure.
fn inhoud(soort: Soort, aard: &Aard, cel: &Cel<'_>) -> Result<Inhoud, Reden> {
    if cel.tekst.is_empty() && aard.mag_weg() {
        return Ok(Inhoud::niets());
    }
    let kern = aard.kern();
    let uit_ron = |tekst: &str| (kern.lees)(tekst).map_err(|_| cel.woord());
    match (&kern.bouw, soort) {
        (Bouw::Keuze(varianten), _) => {
            let gezocht = letters(cel.tekst);
            let variant = varianten.iter().find(|v| letters(v.woord) == gezocht || letters(v.naam) == gezocht);
            variant.map(|v| (v.leeg)()).ok_or_else(|| cel.woord())
        }
        (Bouw::Rijen(_), _) if cel.tekst.starts_with('[') => uit_ron(cel.tekst),
        (Bouw::Rijen(rij), _) => {
            let een = |tekst: &str| item(rij, Cel { tekst, ..*cel })?.deel().ron().map_err(|_| cel.woord());
            let delen = cel.tekst.split(TUSSEN.trim()).map(str::trim).filter(|deel| !deel.is_empty());
            uit_ron(&format!("[{}]", delen.map(een).collect::<Result<Vec<_>, _>>()?.join(",")))
        }
        (_, Soort::JaNee) => uit_ron(&ja_nee(cel.tekst).ok_or_else(|| cel.woord())?.to_string()),
        (_, Soort::Datum) => {
            kern.uit_tekst(&cel.dag().ok_or_else(|| cel.woord())?.to_string()).ok_or_else(|| cel.woord())
        }
        (_, Soort::Jaar | Soort::Jaartal | Soort::Geheel(_)) => heel(kern, cel),
        (_, Soort::Herkomst | Soort::Punt) => uit_ron(cel.tekst),
        _ => kern.uit_tekst(cel.tekst).ok_or_else(|| cel.woord()),
    }
}

/// A whole number that is no figure.
fn heel(aard: &Aard, cel: &Cel<'_>) -> Result<Inhoud, Reden> {
    let getal = cel.getal()?.normalize();
    (aard.lees)(&getal.to_string()).map_err(|_| cel.getalfout(false))
}

/// An item of a list of texts, codes, years or choices.
fn item(aard: &'static Aard, cel: Cel<'_>) -> Result<Inhoud, Reden> {
    if !aard.varianten().is_empty() {
        return inhoud(Soort::Deel, aard, &cel);
    }
    aard.uit_tekst(cel.tekst).map_or_else(|| heel(aard, &cel), Ok)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::deel::Beschreven as _;

    #[test]
    fn every_table_is_known_by_its_own_headings() {
        for tabel in tabellen::tabellen() {
            let mut blad = super::super::Blad::default();
            let sleutels: Vec<String> = tabel.lijsten.iter().map(|naam| format!("{SLEUTEL}{naam}")).collect();
            let koppen = sleutels.iter().chain(tabel.kolommen.iter().map(|k| &k.sleutel));
            blad.rij(1, koppen.map(String::as_str));
            blad.rij(2, ["x"]);
            let gevonden = Kolommen::herken(&Vel::van(blad)).unwrap();
            assert_eq!(gevonden.naam(), tabel.naam);
            assert_eq!(gevonden.velden.len(), tabel.kolommen.len(), "{}", tabel.naam);
        }
        assert!(tabellen::tabellen().len() > 40, "{}", tabellen::tabellen().len());
        assert!(Plan::AARD.velden().len() > 20);
    }
}
