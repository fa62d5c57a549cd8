//! The blocks of the screen Wijk, as lines: what they say, not where they stand.

use ratatui::text::{Line, Span};
use rust_decimal::Decimal;

use super::ernst;
use super::vel::{Vel, breek, kort, vul};
use crate::calc::kerncijfers::aantal;
use crate::dekking::Ernst;
use crate::plan::kerncijfer::Telling;
use crate::plan::wijk::zoek;
use crate::plan::{Broncode, Kerncijfer, Niveau, Wijk};
use crate::text::aantal::{fte, hoofdletter};
use crate::text::{getal, kerncijfer, namen, plek};

/// A block.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Blok {
    /// People by age, and the caveats of the figures.
    Mensen,
    /// Key figures with source and year.
    Kerncijfers,
    /// Demand by voorziening.
    Vraag,
    /// The team and who is in it.
    Team,
    /// Places.
    Plekken,
    /// Findings.
    Bevindingen,
}

impl Blok {
    /// All blocks, in order.
    pub const ALLE: [Self; crate::tui::selectie::BLOKKEN] =
        [Self::Mensen, Self::Kerncijfers, Self::Vraag, Self::Team, Self::Plekken, Self::Bevindingen];

    /// Its title.
    pub const fn naam(self) -> &'static str {
        match self {
            Self::Mensen => "Mensen",
            Self::Kerncijfers => "Kerncijfers",
            Self::Vraag => "Vraag",
            Self::Team => "Team",
            Self::Plekken => "Plekken",
            Self::Bevindingen => "Bevindingen",
        }
    }
}

const LEEFTIJDEN: [Kerncijfer; 5] = [
    Kerncijfer::Inwoners0Tot15,
    Kerncijfer::Inwoners15Tot25,
    Kerncijfer::Inwoners25Tot45,
    Kerncijfer::Inwoners45Tot65,
    Kerncijfer::Inwoners65Plus,
];

/// The wijken of the selected gebied: one, or all for the city.
fn wijken<'m>(vel: &Vel<'m, '_>) -> &'m [Wijk] {
    let (wijken, g) = (&vel.model.plan.wijken, vel.model.keuze.gebied);
    wijken.get(g).map_or(wijken, std::slice::from_ref)
}

fn som(wijken: &[Wijk], cijfer: Kerncijfer) -> Option<Decimal> {
    let bekend: Vec<Decimal> = wijken.iter().filter_map(|w| aantal(w, cijfer)).collect();
    if bekend.is_empty() { None } else { Some(bekend.into_iter().sum()) }
}

/// One line about a block.
pub fn samenvatting(vel: &Vel<'_, '_>, blok: Blok) -> String {
    let (model, g) = (vel.model, vel.model.keuze.gebied);
    match blok {
        Blok::Mensen => getal::geheel(som(wijken(vel), Kerncijfer::Inwoners).unwrap_or_default()),
        Blok::Kerncijfers => {
            let per_wijk = wijken(vel).iter().map(|w| w.kerncijfers.iter().map(|r| r.cijfers.len()).sum::<usize>());
            format!("{} cijfers", per_wijk.max().unwrap_or(0))
        }
        Blok::Vraag => {
            let uren: Decimal = model.uitkomst.formatie.rij(g).iter().map(|n| n.uren).sum();
            getal::uren(uren, 0)
        }
        Blok::Team => getal::fte(model.uitkomst.er_is(g)),
        Blok::Plekken => plekken_van(vel).len().to_string(),
        Blok::Bevindingen => {
            let ernst = super::overzicht::oordeel(vel, g);
            format!("{} {}", namen::teken(ernst), model.getoonde_bevindingen().len())
        }
    }
}

/// The lines of a block.
pub fn regels(vel: &Vel<'_, '_>, blok: Blok, breedte: usize) -> Vec<Line<'static>> {
    match blok {
        Blok::Mensen => mensen(vel, breedte),
        Blok::Kerncijfers => kerncijfers(vel, breedte),
        Blok::Vraag => vraag(vel, breedte),
        Blok::Team => team(vel, breedte),
        Blok::Plekken => plekken(vel, breedte),
        Blok::Bevindingen => Vec::new(),
    }
}

/// The short name of a source: what comes before the first mark in its code.
fn bron_kort(bron: &Broncode) -> String {
    bron.as_str().split(['-', ' ']).next().unwrap_or_default().to_owned()
}

fn mensen(vel: &Vel<'_, '_>, breedte: usize) -> Vec<Line<'static>> {
    let thema = vel.thema();
    let lijst = wijken(vel);
    let totaal = som(lijst, Kerncijfer::Inwoners).unwrap_or_default();
    let mut uit = vec![Line::styled(format!("{} inwoners", getal::geheel(totaal)), thema.kop())];
    let balk = breedte.saturating_sub(34).clamp(4, 24);
    let hoogste = LEEFTIJDEN.iter().filter_map(|&c| som(lijst, c)).max().unwrap_or_default().max(Decimal::ONE);
    for cijfer in LEEFTIJDEN {
        let n = som(lijst, cijfer).unwrap_or_default();
        let deel = n.checked_mul(Decimal::ONE_HUNDRED).and_then(|x| x.checked_div(totaal)).unwrap_or_default();
        let vol = n.checked_mul(Decimal::from(balk)).and_then(|x| x.checked_div(hoogste)).unwrap_or_default();
        let vol = usize::try_from(getal::rond(vol, 0)).unwrap_or(0).min(balk);
        uit.push(Line::from(vec![
            Span::raw(vul(kerncijfer::kort(cijfer), 15, false)),
            Span::styled("█".repeat(vol), thema.basis()),
            Span::raw(" ".repeat(balk - vol)),
            Span::raw(vul(&getal::geheel(n), 8, true)),
            Span::styled(vul(&getal::procent(deel, 0), 6, true), thema.zwak()),
        ]));
    }
    if let [wijk] = lijst {
        let b = &wijk.bevolking;
        uit.push(Line::styled(
            kort(&format!("bron: {} {}, {}", bron_kort(&b.bron), b.jaar, titel(vel, &b.bron)), breedte),
            thema.zwak(),
        ));
        for let_op in &wijk.let_op {
            uit.push(Line::default());
            for (i, r) in breek(let_op, breedte.saturating_sub(2)).into_iter().enumerate() {
                let voor = if i == 0 { "! " } else { "  " };
                uit.push(Line::from(vec![Span::styled(voor, thema.oordeel(Some(Ernst::Waarschuwing))), Span::raw(r)]));
            }
        }
    } else {
        uit.push(Line::styled("opgeteld over de wijken; bron: CBS", thema.zwak()));
    }
    uit
}

fn titel(vel: &Vel<'_, '_>, bron: &Broncode) -> String {
    vel.model.plan.bronnen.iter().find(|b| b.code == *bron).map_or_else(|| bron.to_string(), |b| b.titel.clone())
}

fn kerncijfers(vel: &Vel<'_, '_>, breedte: usize) -> Vec<Line<'static>> {
    let thema = vel.thema();
    let lijst = wijken(vel);
    let mut uit = Vec::new();
    for cijfer in Kerncijfer::ALLE.into_iter().filter(|c| !c.is_bevolking()) {
        let (waarde, bron) = if let [wijk] = lijst {
            match zoek(&wijk.kerncijfers, cijfer) {
                Some((waarde, reeks)) => {
                    (getal::volledig(waarde.midden), format!("{} {}", bron_kort(&reeks.bron), reeks.jaar))
                }
                None => (getal::STREEP.to_owned(), "onbekend".to_owned()),
            }
        } else {
            // Percentages and averages of wijken do not add up.
            match (cijfer.telling(), som(lijst, cijfer)) {
                (Telling::Aantal, Some(n)) => (getal::geheel(n), "opgeteld".to_owned()),
                _ => continue,
            }
        };
        let naam = breedte.saturating_sub(18);
        let eenheid = match cijfer.telling() {
            Telling::Procent(_) | Telling::ProcentVolwassenen => " %",
            _ => "",
        };
        uit.push(Line::from(vec![
            Span::raw(vul(&naam_met_eenheid(cijfer), naam, false)),
            Span::raw(vul(&format!("{waarde}{eenheid}"), 8, true)),
            Span::styled(vul(&bron, 10, true), thema.zwak()),
        ]));
    }
    uit.push(Line::default());
    let mut bronnen: Vec<&Broncode> = lijst.iter().flat_map(|w| &w.kerncijfers).map(|r| &r.bron).collect();
    bronnen.sort();
    bronnen.dedup();
    for bron in bronnen {
        let zin = format!("bron {bron}: {}", titel(vel, bron));
        uit.extend(breek(&zin, breedte).into_iter().map(|r| Line::styled(r, thema.zwak())));
    }
    uit
}

fn naam_met_eenheid(cijfer: Kerncijfer) -> String {
    match cijfer.telling() {
        Telling::Maat => format!("{} ({})", kerncijfer::kort(cijfer), kerncijfer::eenheid(cijfer)),
        Telling::ProcentVolwassenen => format!("{} (van de volwassenen)", kerncijfer::kort(cijfer)),
        Telling::Procent(van) => format!("{} (van {})", kerncijfer::kort(cijfer), kerncijfer::kort(van)),
        Telling::Aantal => kerncijfer::kort(cijfer).to_owned(),
    }
}

fn vraag(vel: &Vel<'_, '_>, breedte: usize) -> Vec<Line<'static>> {
    let (model, thema) = (vel.model, vel.thema());
    let (g, stad) = (model.keuze.gebied, model.stad());
    let naam = breedte.saturating_sub(27);
    let kop = format!("{}{:>17}{:>10}", vul("voorziening", naam, false), "volume", "uur");
    let mut uit = vec![Line::styled(kop, thema.kop())];
    for domein in crate::plan::Domein::ALLE {
        let mut rijen = Vec::new();
        for (v, voorziening) in model.plan.voorzieningen.iter().enumerate().filter(|(_, v)| v.domein == domein) {
            let hier: Vec<usize> = match (voorziening.niveau, g == stad) {
                (Niveau::Wijk, false) => vec![g],
                (Niveau::Stad | Niveau::Regio, true) => (0..stad).collect(),
                _ => continue,
            };
            let uren: Decimal = hier.iter().map(|&w| model.uitkomst.vraag.uren[(w, v)]).sum();
            let volume: Decimal = hier.iter().map(|&w| model.uitkomst.vraag.volume[(w, v)]).sum();
            let volume = format!("{} {}", getal::geheel(volume), voorziening.eenheid);
            let rij = format!(
                "{}{}{}",
                vul(&voorziening.naam, naam, false),
                vul(&volume, 17, true),
                vul(&getal::geheel(uren), 10, true)
            );
            rijen.push(Line::raw(rij));
        }
        if !rijen.is_empty() {
            uit.push(Line::styled(hoofdletter(namen::domein(domein)), thema.kop()));
            uit.append(&mut rijen);
        }
    }
    if uit.len() == 1 {
        uit.push(Line::styled("hier is geen vraag naar voorzieningen", thema.zwak()));
    } else if g < stad {
        uit.push(Line::styled("wat stedelijk wordt geboden, staat bij de stad (→)", thema.zwak()));
    }
    uit
}

fn team(vel: &Vel<'_, '_>, breedte: usize) -> Vec<Line<'static>> {
    let (model, plan, thema) = (vel.model, &vel.model.plan, vel.thema());
    let g = model.keuze.gebied;
    let mut uit = Vec::new();
    match vel.gids.team_van.get(g) {
        Some(Some(t)) => {
            let gebied: Vec<String> = vel.gids.werkgebied[*t].iter().map(|&w| plan.wijken[w].naam.clone()).collect();
            let zin = format!(
                "{}, voor {}",
                hoofdletter(&plek::team(&plan.buurtteams[*t])),
                crate::text::aantal::opsomming(&gebied)
            );
            uit.extend(breek(&zin, breedte).into_iter().map(|r| Line::styled(r, thema.kop())));
            if gebied.len() > 1 {
                let zin =
                    "Het team werkt voor al zijn wijken; zijn mensen zijn toegerekend naar wat elke wijk nodig heeft.";
                uit.extend(breek(zin, breedte).into_iter().map(|r| Line::styled(r, thema.zwak())));
            }
        }
        Some(None) => uit.push(Line::styled("▲ geen team werkt in deze wijk", thema.fout())),
        None => uit.push(Line::styled("Stedelijke functies, voor alle teams", thema.kop())),
    }
    let som = format!("nodig {}, er is {}", fte(model.uitkomst.nodig(g)), fte(model.uitkomst.er_is(g)));
    uit.push(Line::styled(som, thema.kop()));
    let naam = breedte.saturating_sub(16);
    uit.push(Line::styled(format!("{}{:>7}{:>7}", vul("functie", naam, false), "nodig", "er is"), thema.kop()));
    for (f, functie) in plan.functies.iter().enumerate() {
        let (nodig, er_is) = (model.uitkomst.formatie[(g, f)].fte, model.uitkomst.bezetting.fte[(g, f)]);
        if nodig.is_zero() && er_is.is_zero() {
            continue;
        }
        let ernst = ernst::cel(model, &vel.gids, f, g);
        let getallen = format!("{}{} ", vul(&getal::getal(nodig, 1), 7, true), vul(&getal::getal(er_is, 1), 7, true));
        uit.push(Line::from(vec![
            Span::raw(vul(&functie.naam, naam, false)),
            Span::raw(getallen),
            Span::styled(namen::teken(ernst), thema.oordeel(ernst)),
        ]));
    }
    uit.extend(organisaties(vel, breedte));
    uit
}

/// The organisations behind the staff of a gebied, the largest first.
fn organisaties(vel: &Vel<'_, '_>, breedte: usize) -> Vec<Line<'static>> {
    let (model, plan, g) = (vel.model, &vel.model.plan, vel.model.keuze.gebied);
    let mut per_organisatie: Vec<(Decimal, &str)> =
        plan.organisaties.iter().map(|o| (Decimal::ZERO, o.naam.as_str())).collect();
    for (i, rij) in plan.bezetting.iter().enumerate().filter(|(_, r)| r.dienstverband.telt()) {
        if let Some(o) = plan.organisaties.iter().position(|o| o.code == rij.organisatie) {
            let hier = model.uitkomst.bezetting.toegerekend[i].iter().filter(|(gebied, _)| *gebied == g);
            per_organisatie[o].0 += hier.map(|(_, fte)| fte).sum::<Decimal>();
        }
    }
    per_organisatie.retain(|(fte, _)| !fte.is_zero());
    per_organisatie.sort_by_key(|(fte, _)| std::cmp::Reverse(*fte));
    if per_organisatie.is_empty() {
        return vec![Line::styled("hier werkt nog niemand", vel.thema().zwak())];
    }
    let naam = breedte.saturating_sub(16);
    let mut uit = vec![Line::styled("van organisatie", vel.thema().kop())];
    uit.extend(
        per_organisatie
            .into_iter()
            .map(|(fte, wie)| Line::raw(format!("{}{}", vul(wie, naam, false), vul(&getal::getal(fte, 1), 14, true)))),
    );
    uit
}

fn plekken_van(vel: &Vel<'_, '_>) -> Vec<usize> {
    let plan = &vel.model.plan;
    let hier = plan.wijken.get(vel.model.keuze.gebied).map(|w| &w.code);
    (0..plan.locaties.len()).filter(|&l| hier.is_none_or(|code| plan.locaties[l].wijk == *code)).collect()
}

fn plekken(vel: &Vel<'_, '_>, breedte: usize) -> Vec<Line<'static>> {
    let (model, thema) = (vel.model, vel.thema());
    let mut uit = Vec::new();
    for l in plekken_van(vel) {
        let p = &model.plan.locaties[l];
        let ernst = ernst::gebruik(&p.gebruik, model.jaar);
        let centraal = if p.centraal { " ◆ centrale plek" } else { "" };
        let ruimte = getal::volledig(p.werkplekken.bij(model.band));
        let naam = breedte.saturating_sub(14);
        uit.push(Line::from(vec![
            Span::styled(namen::teken(ernst), thema.oordeel(ernst)),
            Span::raw(vul(&format!(" {}{centraal}", p.naam), naam, false)),
            Span::raw(vul(&format!("{ruimte} werkpl."), 12, true)),
        ]));
        let benaderd = if p.punt.kwaliteit.is_precies() {
            String::new()
        } else {
            format!(", plaats {}", namen::kwaliteit(p.punt.kwaliteit))
        };
        let soort = format!("  {}, {}{benaderd}", namen::locatiesoort(p.soort), namen::gebruik(&p.gebruik));
        uit.push(Line::styled(kort(&soort, breedte), thema.zwak()));
    }
    if uit.is_empty() {
        uit.push(Line::styled("in deze wijk staan nog geen plekken", thema.zwak()));
    }
    uit
}
