//! The text of the toets, at 80 columns or more:
//!
//! ```text
//! ▲ Niet dekkend in 2028–2031, bandbreedte midden: 3 blokkerende oorzaken en 1 waarschuwing.
//!   Blokkerend in 2028–2031: laag 0, 0, 1, 1; midden 3, 3, 3, 3; hoog 9, 9, 11, 12.
//!   25 eisen: 24 getoetst, 1 nog niet te toetsen (PE-4).
//! Assen · Basisplan · 2028 · bandbreedte midden
//!
//! Per wijk                inwoners  benodigd  bezet verschil  ratio  oordeel
//! A  Centrum                 7.165      41,7   40,9     -0,8   0,98  ● voldoet
//!
//! Per eis (- is de stad)                             - A B C D E F G H I J
//! ▲ TM-3  vier domeinen in elk team                  – ● ● ▲ ● ● ● ● ● ● ●
//!
//! ▲ Blokkerend (3)
//!   TM-3  Team Peelo: geen functie in het team werkt in het domein jeugd
//!         → het domein ontbreekt; maatregel: …
//!         gevolg: VD-2 jeugd- en gezinswerker in team Peelo
//! ```

use super::kleur::{verf, vet};
use super::tabel::{Cel, Tabel};
use super::tekst::{Stijl, cel, voetnoten};
use super::toets::{Groep, Toetsrapport, groepen, leeg};
use super::toetsplat;
use super::voetnoot;
use crate::dekking::{Eis, Ernst, Oordeel, Plaats, Vonnis};
use crate::plan::Plan;
use crate::text::aantal::{aantal, hoofdletter, opsomming};
use crate::text::afbreken::{breedte, breek, links, rechts, zichtbaar};
use crate::text::{begin, bevinding, getal, namen, norm, oordeel, plek, strook, vonnis};

/// Width of the report; a wider terminal makes it wider.
const SMALST: usize = 80;
/// Widths of the numbers per wijk.
const GETALLEN: [usize; 5] = [9, 10, 7, 9, 7];
/// Width of symbol and number of an eis, and of its title.
const EIS: usize = 8;
const TITEL: usize = 44;
/// Most consequences of one cause that are named.
const MEESTE_GEVOLGEN: usize = 4;
/// Most teams or wijken that are named one by one where it is all of them.
const MEESTE_BIJ_NAAM: usize = 2;

/// The report as text.
pub fn schrijf(rapport: &Toetsrapport<'_>, stijl: Stijl) -> String {
    if stijl.plat {
        return toetsplat::schrijf(rapport);
    }
    let breed = stijl.breedte.unwrap_or(SMALST).max(SMALST);
    let overzicht = rapport.overzicht();
    let mut regels = strookregels(rapport, breed, stijl);
    for zin in begin(rapport) {
        for (n, regel) in breek(&zin, breed - 3).into_iter().enumerate() {
            regels.push(if n == 0 { regel } else { format!("   {regel}") });
        }
    }
    regels.push(String::new());
    regels.extend(per_wijk(rapport, &overzicht, stijl));
    regels.push(String::new());
    let kop = rapport.meer_jaren().map_or_else(String::new, |jaren| format!(", {jaren}"));
    regels.extend(per_eis(&rapport.matrix(), &format!("Per eis{kop} (- is de stad)"), breed, stijl));
    for ernst in Ernst::ALLE {
        if rapport.aantal(ernst) > 0 {
            regels.push(String::new());
            regels.extend(groep(rapport, ernst, breed, stijl));
        }
    }
    let open = open(rapport);
    if !open.is_empty() {
        regels.push(String::new());
        regels.push("? Nog niet te toetsen".to_owned());
        for (eis, zin) in open {
            regels.extend(ingesprongen(&format!("  {}", links(eis, 6)), &zin, breed));
        }
    }
    if let Some(zin) = meer(rapport) {
        regels.push(String::new());
        regels.extend(breek(zin, breed));
    }
    regels.push(String::new());
    let noten = voetnoten(&overzicht.voetnoten, Stijl { breedte: Some(breed), ..stijl });
    format!("{}\n{noten}", regels.join("\n"))
}

/// Where to begin in a plan in which something is not filled in yet.
pub(super) fn begin(rapport: &Toetsrapport<'_>) -> Vec<String> {
    let leeg = leeg(rapport);
    if leeg.is_empty() {
        return Vec::new();
    }
    let uitkomst = rapport.zicht.stand.uitkomst;
    let mut uit = vec![String::new(), "Nog niet ingevuld; begin hier:".to_owned()];
    for (n, (deel, gevolg)) in leeg.into_iter().enumerate() {
        let daardoor = match gevolg {
            0 => String::new(),
            _ => format!(" (nu {})", aantal(gevolg as u64, "bevinding", "bevindingen")),
        };
        uit.push(format!("{}. {}{daardoor}", n + 1, begin::deel(deel, rapport.plan(), uitkomst)));
    }
    uit
}

/// Where all findings stand, when some are shown together.
pub(super) fn meer(rapport: &Toetsrapport<'_>) -> Option<&'static str> {
    let samen = Ernst::ALLE.iter().any(|e| groepen(rapport, *e).iter().any(|g| matches!(g, Groep::Samen { .. })));
    samen.then_some("Alle bevindingen, elk met een maatregel, geeft “wijkplan toets --formaat csv”.")
}

/// First the answer, with how many findings there are; then what it rests on.
pub(super) fn antwoord(rapport: &Toetsrapport<'_>) -> Vec<String> {
    let mut zinnen = strook::zinnen(rapport.strook);
    let telling = vonnis::telling(&rapport.oorzaken());
    zinnen[0] = format!("{}: {telling}", zinnen[0]);
    zinnen
}

/// Which plan, and whose figures stand below.
pub(super) fn kop(rapport: &Toetsrapport<'_>) -> String {
    let gemeente = zichtbaar(&rapport.plan().gemeente.naam);
    let Some(jaren) = rapport.meer_jaren() else { return rapport.zicht.titel(&gemeente) };
    let uitkomst = rapport.zicht.stand.uitkomst;
    format!(
        "{gemeente} · {} · cijfers van {}, oordelen over {jaren} · bandbreedte {}",
        zichtbaar(&rapport.plan().naam),
        getal::jaar(uitkomst.jaar),
        namen::band(uitkomst.band)
    )
}

fn strookregels(rapport: &Toetsrapport<'_>, breed: usize, stijl: Stijl) -> Vec<String> {
    let kleur = match rapport.strook.vonnis() {
        Some(Vonnis::Dekkend) => Oordeel::Voldoet,
        Some(Vonnis::NietDekkend) => Oordeel::Tekort,
        Some(Vonnis::NogNietVastTeStellen) | None => Oordeel::LetOp,
    };
    let zinnen = antwoord(rapport);
    let woord =
        format!("{} {}", strook::teken(rapport.strook.vonnis()), hoofdletter(strook::woord(rapport.strook.vonnis())));
    let mut uit = Vec::new();
    for (n, zin) in zinnen.iter().enumerate() {
        if n > 0 {
            uit.extend(ingesprongen("  ", &format!("{}.", hoofdletter(zin)), breed));
            continue;
        }
        let heel = format!("{} {}.", strook::teken(rapport.strook.vonnis()), hoofdletter(zin));
        uit.extend(breek(&heel, breed).into_iter().map(|regel| match regel.strip_prefix(&woord) {
            Some(rest) => format!("{}{rest}", verf(&woord, kleur, stijl.kleur)),
            None => regel,
        }));
    }
    uit.extend(breek(&kop(rapport), breed));
    uit
}

/// A sentence over lines that all begin where the first one does behind `voor`.
fn ingesprongen(voor: &str, zin: &str, breed: usize) -> Vec<String> {
    let inspring = breedte(voor);
    let regels = breek(&zichtbaar(zin), breed.saturating_sub(inspring)).into_iter().enumerate();
    regels.map(|(n, r)| if n == 0 { format!("{voor}{r}") } else { format!("{}{r}", " ".repeat(inspring)) }).collect()
}

/// What stands for the letter of the city.
const STAD: &str = "-";

/// The letter by which the matrix and the map name a wijk: A to Z, then AA and on.
pub fn letter(wijk: usize) -> String {
    let teken = char::from(b'A' + u8::try_from(wijk % 26).unwrap_or(0));
    if wijk < 26 { teken.to_string() } else { format!("{}{teken}", letter(wijk / 26 - 1)) }
}

fn per_wijk(rapport: &Toetsrapport<'_>, tabel: &Tabel, stijl: Stijl) -> Vec<String> {
    let rijen = || tabel.rijen.iter().chain(&tabel.totaal);
    let breed = rijen().map(|r| breedte(&cel(&r[1]))).max().unwrap_or(0).max(16);
    let koppen: String = tabel.kolommen[2..7].iter().zip(GETALLEN).map(|(k, b)| rechts(&k.kop, b)).collect();
    // The line above the table says of which years the judgement is.
    let oordeel = tabel.kolommen.last().and_then(|k| k.kop.split(' ').next()).unwrap_or_default();
    let mut uit = vec![vet(&format!("{}{koppen}  {oordeel}", links("Per wijk", breed + 3)), stijl.kleur)];
    for (w, rij) in rijen().enumerate() {
        let label = match tabel.rijen.len().checked_sub(w + 1) {
            None => String::new(),
            Some(0) => STAD.to_owned(),
            Some(_) => letter(w),
        };
        let getallen: String = rij[2..7].iter().zip(GETALLEN).map(|(c, b)| rechts(&cel(c), b)).collect();
        // What is so in some of the years only says in which.
        let gebied = Some(w).filter(|w| *w < tabel.rijen.len());
        let jaren =
            gebied.and_then(|g| rapport.alleen_in(g)).map_or_else(String::new, |in_jaren| format!(" in {in_jaren}"));
        uit.push(format!(
            "{} {}{getallen}  {}{jaren}",
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
fn per_eis(matrix: &Tabel, titel: &str, breed: usize, stijl: Stijl) -> Vec<String> {
    let kolommen: Vec<usize> = (2..matrix.kolommen.len()).collect();
    let vak = if kolommen.len() > 27 { 3 } else { 2 };
    let per_blok = (breed.saturating_sub(EIS + TITEL) / vak).max(1);
    let mut uit = Vec::new();
    for blok in kolommen.chunks(per_blok) {
        let letters: String =
            blok.iter().map(|&k| rechts(&k.checked_sub(3).map_or_else(|| STAD.to_owned(), letter), vak)).collect();
        uit.push(vet(&format!("{}{letters}", links(titel, EIS + TITEL)), stijl.kleur));
        for rij in &matrix.rijen {
            let oordelen = rij.iter().filter_map(|c| if let Cel::Oordeel(o) = c { Some(*o) } else { None });
            let ergste = oordelen.max().unwrap_or(Oordeel::NietVanToepassing);
            let tekens: String = blok.iter().map(|&k| vakje(&rij[k], vak, stijl)).collect();
            for (n, titel) in breek(&cel(&rij[1]), TITEL).iter().enumerate() {
                uit.push(if n == 0 && rij[2] == Cel::tekst(voetnoot::UIT) {
                    format!("– {}{}uit", links(&cel(&rij[0]), EIS - 2), links(titel, TITEL + vak - 1))
                } else if n == 0 {
                    let teken = verf(oordeel::teken(ergste), ergste, stijl.kleur);
                    format!("{teken} {}{}{tekens}", links(&cel(&rij[0]), EIS - 2), links(titel, TITEL))
                } else {
                    format!("{}{titel}", " ".repeat(EIS))
                });
            }
        }
    }
    uit.push("● voldoet  · aandacht  ! let op  ▲ tekort  ? nog niet te toetsen  – n.v.t.".to_owned());
    uit
}

fn vakje(oordeel: &Cel, vak: usize, stijl: Stijl) -> String {
    match oordeel {
        Cel::Oordeel(o) => format!("{}{}", " ".repeat(vak - 1), verf(oordeel::teken(*o), *o, stijl.kleur)),
        _ => rechts("–", vak),
    }
}

fn groep(rapport: &Toetsrapport<'_>, ernst: Ernst, breed: usize, stijl: Stijl) -> Vec<String> {
    let kop = hoofdletter(namen::ernst_meervoud(ernst));
    let kop = format!("{} {kop} ({})", oordeel::teken_van(ernst), rapport.aantal(ernst));
    let mut uit = vec![verf(&kop, ernst.into(), stijl.kleur)];
    let mut vorige = "";
    for groep in groepen(rapport, ernst) {
        // The norm stands above the findings of its eis, once.
        let eis = groep.eis();
        if let Some(norm) = normregel(rapport, eis).filter(|_| vorige != eis.id) {
            uit.extend(ingesprongen(
                &" ".repeat(8),
                &format!("({} bij {})", norm.replace("Norm:", "norm"), eis.id),
                breed,
            ));
        }
        vorige = eis.id;
        let (eis, [wat, onder]) = in_zinnen(rapport, &groep);
        uit.extend(ingesprongen(&format!("  {}", links(eis, 6)), &wat, breed));
        uit.extend(ingesprongen(&format!("{}→ ", " ".repeat(8)), &onder, breed));
    }
    uit
}

/// “Norm: minimaal 95 % van de uren is gedekt (eigen aanname)”.
pub(super) fn normregel(rapport: &Toetsrapport<'_>, eis: &Eis) -> Option<String> {
    let band = rapport.zicht.stand.uitkomst.band;
    norm::norm(rapport.plan(), eis, band).map(|norm| format!("Norm: {norm}"))
}

/// What is found, and what stands below it.
pub(super) fn in_zinnen(rapport: &Toetsrapport<'_>, groep: &Groep<'_>) -> (&'static str, [String; 2]) {
    let plan = rapport.plan();
    match groep {
        Groep::Gelijk(gelijk) => {
            let (regel, b) = (gelijk[0], gelijk[0].bevinding);
            let waar: Vec<String> = gelijk.iter().map(|r| plek::waar(plan, r.bevinding)).collect();
            let voorstel = regel.herstel_in_woorden();
            let elk = if gelijk.len() > 1 { "elk " } else { "" };
            let gevolgen = gevolgen(rapport, groep);
            let hoe = if voorstel.starts_with("voor ") { "maatregel " } else { "maatregel: " };
            let onder = format!("{elk}{}; {hoe}{voorstel}{gevolgen}", rapport.tekort(regel));
            (b.eis.id, [format!("{}: {}", hoofdletter(&opsomming(&waar)), bevinding::wat(plan, b)), onder])
        }
        Groep::Samen { eis, hoeveel, waar, grootste } => {
            let wat = format!("{}: {} {waar}", hoofdletter(eis.titel), aantal(*hoeveel as u64, "keer", "keer"));
            let grootste = bevinding::regel(plan, grootste.bevinding);
            (eis.id, [wat, format!("het grootst: {grootste}{}", gevolgen(rapport, groep))])
        }
    }
}

/// What follows from the findings of a group: “; gevolg: VD-2 gedragswetenschapper in team Peelo”.
fn gevolgen(rapport: &Toetsrapport<'_>, groep: &Groep<'_>) -> String {
    let oorzaken: Vec<_> = rapport
        .regels
        .iter()
        .filter(|r| match groep {
            Groep::Gelijk(gelijk) => gelijk.iter().any(|g| g.bevinding.sleutel == r.bevinding.sleutel),
            Groep::Samen { eis, .. } => r.bevinding.eis.id == eis.id && r.bevinding.is_oorzaak(),
        })
        .map(|r| &r.bevinding.sleutel)
        .collect();
    let volgt =
        rapport.regels.iter().filter(|r| r.bevinding.gevolg_van.as_ref().is_some_and(|o| oorzaken.contains(&o)));
    let mut namen: Vec<String> = volgt.map(|r| bevinding::verwijzing(rapport.plan(), r.bevinding)).collect();
    let meer = namen.len().saturating_sub(MEESTE_GEVOLGEN);
    namen.truncate(MEESTE_GEVOLGEN);
    if meer > 0 {
        namen.push(format!("nog {meer}"));
    }
    if namen.is_empty() { String::new() } else { format!("; gevolg: {}", opsomming(&namen)) }
}

/// What cannot be judged: the eis, and where and why; places with the same reason together, and all teams or wijken as
/// such.
pub(super) fn open(rapport: &Toetsrapport<'_>) -> Vec<(&'static str, String)> {
    let mut uit: Vec<(&'static str, &'static str, Vec<Plaats>)> = Vec::new();
    for o in rapport.open() {
        let (waar, wat) = (o.plaats, oordeel::ontbreekt(o.ontbreekt));
        match uit.iter_mut().find(|(eis, reden, _)| *eis == o.eis.id && *reden == wat) {
            Some((_, _, plekken)) if plekken.contains(&waar) => {}
            Some((_, _, plekken)) => plekken.push(waar),
            None => uit.push((o.eis.id, wat, vec![waar])),
        }
    }
    let waar = |plekken: &[Plaats]| hoofdletter(&opsomming(&waar(rapport.plan(), plekken)));
    uit.into_iter().map(|(eis, wat, plekken)| (eis, format!("{}: {wat}", waar(&plekken)))).collect()
}

/// Places by name, in their order; all teams and all wijken by one word each.
fn waar(plan: &Plan, plekken: &[Plaats]) -> Vec<String> {
    let alle = |soort: fn(&Plaats) -> bool, zijn: usize| {
        zijn > MEESTE_BIJ_NAAM && plekken.iter().filter(|p| soort(p)).count() == zijn
    };
    let alle_teams = alle(|p| matches!(p, Plaats::Team(_)), plan.buurtteams.len());
    let alle_wijken = alle(|p| matches!(p, Plaats::Wijk(_)), plan.wijken.len());
    let mut uit = Vec::new();
    for plaats in plekken {
        let naam = match plaats {
            Plaats::Team(_) if alle_teams => "alle buurtteams".to_owned(),
            Plaats::Wijk(_) if alle_wijken => "alle wijken".to_owned(),
            _ => plek::van_bevinding(plan, *plaats),
        };
        if !uit.contains(&naam) {
            uit.push(naam);
        }
    }
    uit
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::letter;

    #[test]
    fn each_wijk_of_a_province_has_letters_of_its_own() {
        let alle: BTreeSet<String> = (0..20_000).map(letter).collect();
        assert_eq!(alle.len(), 20_000);
        assert_eq!([0, 25, 26, 701, 702].map(letter), ["A", "Z", "AA", "ZZ", "AAA"]);
    }
}
