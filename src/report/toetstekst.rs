//! The text of the toets, at 80 columns or more:
//!
//! ```text
//! ▲ Niet dekkend: 3 blokkerende bevindingen en 1 waarschuwing.
//! Basisplan · Assen · 2028 · band midden
//!
//! Per wijk                inwoners   nodig   er is verschil  ratio  oordeel
//! A  Centrum                 7.165    41,7    40,9     -0,8   0,98  ● dekt
//!
//! Per eis (- is de stad)                             - A B C D E F G H I J
//! ▲ TM-3  vier domeinen in elk team                  ● ● ● ▲ ● ● ● ● ● ● ●
//!
//! ▲ Blokkerend (3)
//!   TM-3  Team Peelo: niemand in het team kent het domein jeugd
//!         → het domein ontbreekt; herstel: …
//! ```

use super::kleur::{verf, vet};
use super::tabel::{Cel, Tabel};
use super::tekst::{Stijl, cel, voetnoten};
use super::toets::{Groep, groepen, leeg, tel};
use super::voetnoot;
use super::zicht::Zicht;
use super::{dekking as matrix, overzicht, toetsplat};
use crate::dekking::{self, Ernst};
use crate::text::aantal::{aantal, hoofdletter, opsomming};
use crate::text::afbreken::{breedte, breek, links, rechts, zichtbaar};
use crate::text::{begin, bevinding, herstel, namen, plek, vonnis};
use crate::voorstel;

/// Width of the report; a wider terminal makes it wider.
const SMALST: usize = 80;
pub(super) const ERNSTEN: [Ernst; 3] = [Ernst::Blokkerend, Ernst::Waarschuwing, Ernst::Aandacht];
/// Widths of the numbers per wijk.
const GETALLEN: [usize; 5] = [9, 8, 8, 9, 7];
/// Width of symbol and number of an eis, and of its title.
const EIS: usize = 8;
const TITEL: usize = 44;

/// The report as text.
pub fn schrijf(zicht: &Zicht<'_>, stijl: Stijl) -> String {
    if stijl.plat {
        return toetsplat::schrijf(zicht);
    }
    let breed = stijl.breedte.unwrap_or(SMALST).max(SMALST);
    let overzicht = overzicht::tabel(zicht);
    let mut regels = antwoord(zicht, stijl);
    for zin in begin(zicht) {
        for (n, regel) in breek(&zin, breed - 3).into_iter().enumerate() {
            regels.push(if n == 0 { regel } else { format!("   {regel}") });
        }
    }
    regels.push(String::new());
    regels.extend(per_wijk(&overzicht, stijl));
    regels.push(String::new());
    regels.extend(per_eis(&matrix::tabel(zicht), breed, stijl));
    for ernst in ERNSTEN {
        if tel(zicht, ernst) > 0 {
            regels.push(String::new());
            regels.extend(groep(zicht, ernst, breed, stijl));
        }
    }
    if let Some(zin) = meer(zicht) {
        regels.push(String::new());
        regels.extend(breek(zin, breed));
    }
    regels.push(String::new());
    let noten = voetnoten(&overzicht.voetnoten, Stijl { breedte: Some(breed), ..stijl });
    format!("{}\n{noten}", regels.join("\n"))
}

/// Where to begin in a plan in which something is not filled in yet.
pub(super) fn begin(zicht: &Zicht<'_>) -> Vec<String> {
    let leeg = leeg(zicht);
    if leeg.is_empty() {
        return Vec::new();
    }
    let uitkomst = zicht.stand.uitkomst;
    let nodig = (0..=zicht.plan().wijken.len()).map(|g| uitkomst.nodig(g)).sum();
    let mut uit = vec![String::new(), "Nog niet ingevuld; begin hier:".to_owned()];
    for (n, (deel, gevolg)) in leeg.into_iter().enumerate() {
        let daardoor = match gevolg {
            0 => String::new(),
            _ => format!(" (nu {})", aantal(gevolg as u64, "bevinding", "bevindingen")),
        };
        uit.push(format!("{}. {}{daardoor}", n + 1, begin::deel(deel, nodig)));
    }
    uit
}

/// Where all findings stand, when some are shown together.
pub(super) fn meer(zicht: &Zicht<'_>) -> Option<&'static str> {
    let samen = ERNSTEN.iter().any(|e| groepen(zicht, *e).iter().any(|g| matches!(g, Groep::Samen { .. })));
    samen.then_some("Alle bevindingen, elk met zijn kleinste herstel, geeft “wijkplan reken --tabel bevindingen”.")
}

/// First the answer.
fn antwoord(zicht: &Zicht<'_>, stijl: Stijl) -> Vec<String> {
    let dekkend = dekking::dekkend(zicht.bevindingen);
    let (woord, telling) = (vonnis::woord(zicht.bevindingen), vonnis::telling(zicht.bevindingen));
    let oordeel = if dekkend { None } else { Some(Ernst::Blokkerend) };
    let antwoord = verf(&format!("{} {woord}", namen::teken(oordeel)), oordeel, stijl.kleur);
    let plan = zicht.plan();
    vec![format!("{antwoord}: {telling}."), zicht.titel(&zichtbaar(&plan.gemeente.naam))]
}

/// What stands for the letter of the city.
const STAD: &str = "-";

/// The letter by which the matrix and the map name a wijk: A to Z, then AA and on.
pub fn letter(wijk: usize) -> String {
    let teken = |n: usize| char::from(b'A' + u8::try_from(n % 26).unwrap_or(0));
    if wijk < 26 { teken(wijk).to_string() } else { format!("{}{}", teken(wijk / 26 - 1), teken(wijk)) }
}

fn per_wijk(tabel: &Tabel, stijl: Stijl) -> Vec<String> {
    let rijen = || tabel.rijen.iter().chain(&tabel.totaal);
    let breed = rijen().map(|r| breedte(&cel(&r[1]))).max().unwrap_or(0).max(20);
    let koppen: String = tabel.kolommen[2..7].iter().zip(GETALLEN).map(|(k, b)| rechts(&k.kop, b)).collect();
    let mut uit = vec![vet(&format!("{}{koppen}  oordeel", links("Per wijk", breed + 3)), stijl.kleur)];
    for (w, rij) in rijen().enumerate() {
        let label = match tabel.rijen.len().checked_sub(w + 1) {
            None => String::new(),
            Some(0) => STAD.to_owned(),
            Some(_) => letter(w),
        };
        let getallen: String = rij[2..7].iter().zip(GETALLEN).map(|(c, b)| rechts(&cel(c), b)).collect();
        uit.push(format!(
            "{} {}{getallen}  {}",
            links(&label, 2),
            links(&cel(&rij[1]), breed),
            geverfd(&rij[7], stijl)
        ));
    }
    uit
}

fn geverfd(oordeel: &Cel, stijl: Stijl) -> String {
    match oordeel {
        Cel::Oordeel(o) => verf(&cel(oordeel), *o, stijl.kleur),
        _ => cel(oordeel),
    }
}

/// Rows are eisen, columns the city and the wijken by letter; as many columns side by side as fit.
fn per_eis(matrix: &Tabel, breed: usize, stijl: Stijl) -> Vec<String> {
    let kolommen: Vec<usize> = (2..matrix.kolommen.len()).collect();
    let vak = if kolommen.len() > 27 { 3 } else { 2 };
    let per_blok = (breed.saturating_sub(EIS + TITEL) / vak).max(1);
    let mut uit = Vec::new();
    for blok in kolommen.chunks(per_blok) {
        let letters: String =
            blok.iter().map(|&k| rechts(&k.checked_sub(3).map_or_else(|| STAD.to_owned(), letter), vak)).collect();
        uit.push(vet(&format!("{}{letters}", links("Per eis (- is de stad)", EIS + TITEL)), stijl.kleur));
        for rij in &matrix.rijen {
            let ergste = rij.iter().filter_map(|c| if let Cel::Oordeel(o) = c { *o } else { None }).max();
            let tekens: String = blok.iter().map(|&k| vakje(&rij[k], vak, stijl)).collect();
            for (n, titel) in breek(&cel(&rij[1]), TITEL).iter().enumerate() {
                uit.push(if n == 0 && rij[2] == Cel::tekst(voetnoot::UIT) {
                    format!("– {}{}uit", links(&cel(&rij[0]), EIS - 2), links(titel, TITEL + vak - 1))
                } else if n == 0 {
                    let teken = verf(namen::teken(ergste), ergste, stijl.kleur);
                    format!("{teken} {}{}{tekens}", links(&cel(&rij[0]), EIS - 2), links(titel, TITEL))
                } else {
                    format!("{}{titel}", " ".repeat(EIS))
                });
            }
        }
    }
    uit.push("● dekt  · aandacht  ! let op  ▲ tekort  – hier niet van toepassing".to_owned());
    uit
}

fn vakje(oordeel: &Cel, vak: usize, stijl: Stijl) -> String {
    match oordeel {
        Cel::Oordeel(o) => format!("{}{}", " ".repeat(vak - 1), verf(namen::teken(*o), *o, stijl.kleur)),
        _ => rechts("–", vak),
    }
}

fn groep(zicht: &Zicht<'_>, ernst: Ernst, breed: usize, stijl: Stijl) -> Vec<String> {
    let kop = hoofdletter(namen::ernst_meervoud(ernst));
    let kop = format!("{} {kop} ({})", namen::teken(Some(ernst)), tel(zicht, ernst));
    let mut uit = vec![verf(&kop, Some(ernst), stijl.kleur)];
    for groep in groepen(zicht, ernst) {
        uit.extend(groep_in_regels(zicht, &groep, breed));
    }
    uit
}

/// What is found, and what stands below it.
pub(super) fn in_zinnen(zicht: &Zicht<'_>, groep: &Groep<'_>) -> (&'static str, [String; 2]) {
    let plan = zicht.plan();
    match groep {
        Groep::Gelijk(gelijk) => {
            let b = gelijk[0];
            let waar: Vec<String> = gelijk.iter().map(|b| plek::van_bevinding(plan, b.plaats)).collect();
            let voorstel = herstel::met_prijs(&zicht.stand, b.plaats, &voorstel::herstel(&zicht.stand, b));
            let elk = if gelijk.len() > 1 { "elk " } else { "" };
            let onder = format!("{elk}{}; herstel: {voorstel}", bevinding::tekort_in_woorden(b));
            (b.eis.id, [format!("{}: {}", hoofdletter(&opsomming(&waar)), bevinding::wat(plan, b)), onder])
        }
        Groep::Samen { eis, hoeveel, waar, grootste } => {
            let wat = format!("{}: {} {waar}", hoofdletter(eis.titel), aantal(*hoeveel as u64, "keer", "keer"));
            (eis.id, [wat, format!("het grootst: {}", bevinding::regel(plan, grootste))])
        }
    }
}

fn groep_in_regels(zicht: &Zicht<'_>, groep: &Groep<'_>, breed: usize) -> Vec<String> {
    let (eis, [wat, onder]) = in_zinnen(zicht, groep);
    let zinnen = [(format!("  {}", links(eis, 6)), wat), (format!("{}→ ", " ".repeat(8)), onder)];
    let mut uit = Vec::new();
    for (voor, zin) in zinnen {
        let inspring = breedte(&voor);
        for (n, regel) in breek(&zichtbaar(&zin), breed.saturating_sub(inspring)).into_iter().enumerate() {
            uit.push(if n == 0 { format!("{voor}{regel}") } else { format!("{}{regel}", " ".repeat(inspring)) });
        }
    }
    uit
}
