//! The blocks of the screen Wijk, as lines: what they say, not where they stand.

use ratatui::text::{Line, Span};
use rust_decimal::Decimal;
use unicode_width::UnicodeWidthStr;

use super::grafiek::balk::{self, Deel, LEEG};
use super::vel::{Vel, breek, kort, vul};
use super::{doorjaren, ernst, inbandbreedte};
use crate::calc::gaten::{Gat, gaten};
use crate::calc::kerncijfers::{aantal, aantallen, als_gegeven};
use crate::dekking::{Ernst, Ontbreekt, Oordeel};
use crate::plan::kerncijfer::{LEEFTIJDEN, Telling};
use crate::plan::wijk::zoek;
use crate::plan::{Broncode, Domein, Kerncijfer, Plan, Plek};
use crate::report::niet_ingevuld::Grond;
use crate::text::aantal::{hoofdletter, opsomming};
use crate::text::getoond::{self, Getoond, Paar};
use crate::text::{getal, kerncijfer, namen, oordeel, plek};
use crate::tui::model::Model;
use crate::tui::posten::{Blok, Post, posten, vraagwijken, wijken};
use crate::tui::{notities, onderwerpen};

/// A line of a block, with the position of its row among the [`posten`] where it has one.
pub type Regel = (Option<usize>, Line<'static>);

/// What a key figure counts in the selected gebied, and a word where not all of it is known.
fn geteld(model: &Model, cijfer: Kerncijfer) -> (Option<Decimal>, &'static str) {
    let lijst = wijken(model);
    let bekend: Option<Decimal> = lijst.iter().map(|w| aantal(w, cijfer, model.stand.band)).sum();
    if bekend.is_some() {
        return (bekend, "");
    }
    let alle = aantallen(&model.werk.plan, cijfer, model.stand.band);
    let hier = if lijst.len() == alle.len() { &alle[..] } else { &alle[model.blik.keuze.gebied..][..lijst.len()] };
    let som: Option<Decimal> = hier.iter().map(|aantal| aantal.waarde()).sum();
    (som, if som.is_some() { "geschat" } else { "onbekend" })
}

/// One line about a block.
pub fn samenvatting(vel: &Vel<'_, '_>, blok: Blok) -> String {
    let (model, g) = (vel.model, vel.model.blik.keuze.gebied);
    match blok {
        Blok::Mensen => getal::geheel(geteld(model, Kerncijfer::Inwoners).0.unwrap_or_default()),
        Blok::Kerncijfers => {
            let per_wijk =
                wijken(vel.model).iter().map(|w| w.kerncijfers.iter().map(|r| r.cijfers.len()).sum::<usize>());
            format!("{} cijfers", per_wijk.max().unwrap_or(0))
        }
        Blok::Vraag => {
            let uren: Decimal = model.stand.uitkomst.formatie.rij(g).iter().map(|n| n.uren).sum();
            getal::uren(uren, 0)
        }
        Blok::Team if Grond::Bezetting.is_leeg(&model.werk.plan) => {
            oordeel::kort(Oordeel::NogNiet(Ontbreekt::Bezetting)).to_owned()
        }
        Blok::Team => format!("{} fte", getoond::rond(model.stand.uitkomst.er_is(g), 1).tekst()),
        Blok::Plekken if Grond::Locaties.is_leeg(&model.werk.plan) => {
            oordeel::kort(Oordeel::NogNiet(Ontbreekt::Locaties)).to_owned()
        }
        Blok::Plekken => posten(model, Blok::Plekken).len().to_string(),
        Blok::Bevindingen => {
            let teken = oordeel::teken(model.stand.toetsing.oordeel_in(g));
            let lijst = model.getoonde_bevindingen();
            match lijst.iter().filter(|b| b.is_oorzaak()).count() {
                0 if !lijst.is_empty() => format!("{teken} gevolg"),
                oorzaken => format!("{teken} {oorzaken}"),
            }
        }
    }
}

/// The lines of a block.
pub fn regels(vel: &Vel<'_, '_>, blok: Blok, breedte: usize) -> Vec<Regel> {
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

fn mensen(vel: &Vel<'_, '_>, breedte: usize) -> Vec<Regel> {
    let thema = vel.thema();
    let lijst = wijken(vel.model);
    let totaal = geteld(vel.model, Kerncijfer::Inwoners).0.unwrap_or_default();
    let mut uit = vec![kaal(Line::styled(format!("{} inwoners", getal::geheel(totaal)), thema.kop()))];
    let breed = breedte.saturating_sub(34).clamp(4, 24);
    let groepen = LEEFTIJDEN.map(|cijfer| geteld(vel.model, cijfer));
    let hoogste = groepen.iter().filter_map(|(n, _)| *n).max().unwrap_or_default().max(Decimal::ONE);
    for (i, (cijfer, (aantal, woord))) in LEEFTIJDEN.into_iter().zip(groepen).enumerate() {
        let n = aantal.unwrap_or_default();
        let deel = n.checked_mul(Decimal::ONE_HUNDRED).and_then(|x| x.checked_div(totaal)).unwrap_or_default();
        let mut delen = vec![Span::raw(vul(kerncijfer::kort(cijfer), 15, false))];
        delen.extend(balk::balk(Deel::vol(n, thema.basis()), hoogste, breed, LEEG));
        delen.extend([
            Span::raw(vul(&aantal.map_or_else(|| getal::STREEP.to_owned(), getal::geheel), 8, true)),
            Span::styled(vul(&aantal.map_or_else(String::new, |_| getal::procent(deel, 0)), 6, true), thema.zwak()),
            Span::styled(format!(" {woord}"), thema.zwak()),
        ]);
        uit.push((Some(i), Line::from(delen)));
    }
    if let [wijk] = lijst {
        let b = &wijk.bevolking;
        let bron = format!("bron: {} {}, {}", bron_kort(&b.bron), b.jaar, titel(vel, &b.bron));
        uit.push(kaal(Line::styled(kort(&bron, breedte), thema.zwak())));
        uit.extend(van_de_planner(vel, breedte));
        for let_op in &wijk.let_op {
            uit.push(kaal(Line::default()));
            for (i, r) in breek(let_op, breedte.saturating_sub(2)).into_iter().enumerate() {
                let voor = if i == 0 { "! " } else { "  " };
                let voor = Span::styled(voor, thema.oordeel(Ernst::Waarschuwing));
                uit.push(kaal(Line::from(vec![voor, Span::raw(r)])));
            }
        }
    } else {
        uit.push(kaal(Line::styled("opgeteld over de wijken; bron: CBS", thema.zwak())));
        uit.extend(van_de_planner(vel, breedte));
    }
    uit
}

/// The notes about the wijk, or about the plan for the city.
fn van_de_planner(vel: &Vel<'_, '_>, breedte: usize) -> Vec<Regel> {
    let (plan, mut uit) = (&vel.model.werk.plan, Vec::new());
    for notitie in notities::regels_bij(plan, &onderwerpen::van_gebied(plan, vel.model.blik.keuze.gebied)) {
        uit.push(kaal(Line::default()));
        uit.extend(breek(&notitie, breedte).into_iter().map(|r| kaal(Line::raw(r))));
    }
    uit
}

fn kaal(regel: Line<'static>) -> Regel {
    (None, regel)
}

fn titel(vel: &Vel<'_, '_>, bron: &Broncode) -> String {
    vel.model.werk.plan.bronnen.iter().find(|b| b.code == *bron).map_or_else(|| bron.to_string(), |b| b.titel.clone())
}

fn kerncijfers(vel: &Vel<'_, '_>, breedte: usize) -> Vec<Regel> {
    let thema = vel.thema();
    let lijst = wijken(vel.model);
    let mut uit = Vec::new();
    let gaten = gaten(&vel.model.werk.plan, &vel.gids, &vel.model.stand.uitkomst);
    for (i, post) in posten(vel.model, Blok::Kerncijfers).into_iter().enumerate() {
        let Post::Kerncijfer(cijfer) = post else { continue };
        let (waarde, bron) = if let [wijk] = lijst {
            match zoek(&wijk.kerncijfers, cijfer) {
                Some((waarde, reeks)) => {
                    let bron = format!("{} {}", bron_kort(&reeks.bron), reeks.jaar);
                    (getal::volledig(waarde.bij(vel.model.stand.band)), bron)
                }
                None => ontbreekt(vel.model, &gaten, cijfer),
            }
        } else {
            let (aantal, woord) = geteld(vel.model, cijfer);
            let waarde = aantal.map_or_else(|| getal::STREEP.to_owned(), getal::geheel);
            (waarde, if woord.is_empty() { "opgeteld" } else { woord }.to_owned())
        };
        let naam = breedte.saturating_sub(18);
        let eenheid = match cijfer.telling() {
            Telling::Procent(_) | Telling::ProcentVolwassenen => " %",
            _ => "",
        };
        let delen = vec![
            Span::raw(vul(&naam_met_eenheid(cijfer), naam, false)),
            Span::raw(vul(&format!("{waarde}{eenheid}"), 8, true)),
            Span::styled(vul(&bron, 10, true), thema.zwak()),
        ];
        uit.push((Some(i), Line::from(delen)));
    }
    uit.push(kaal(Line::default()));
    let mut bronnen: Vec<&Broncode> = lijst.iter().flat_map(|w| &w.kerncijfers).map(|r| &r.bron).collect();
    bronnen.sort();
    bronnen.dedup();
    for bron in bronnen {
        let zin = format!("bron {bron}: {}", titel(vel, bron));
        uit.extend(breek(&zin, breedte).into_iter().map(|r| kaal(Line::styled(r, thema.zwak()))));
    }
    uit
}

/// What stands in the place of a figure that the selected wijk does not have: its estimate, where the plan counts with it.
fn ontbreekt(model: &Model, gaten: &[Gat], cijfer: Kerncijfer) -> (String, String) {
    let g = model.blik.keuze.gebied;
    let kreeg = gaten.iter().find_map(|gat| match gat {
        Gat::Kerncijfer { wijk, cijfer: c, kreeg, .. } if (*wijk, *c) == (g, cijfer) => kreeg.waarde(),
        _ => None,
    });
    match kreeg {
        Some(aantal) => {
            let waarde = als_gegeven(&model.werk.plan, g, cijfer, model.stand.band, aantal);
            (getal::volledig(getal::rond(waarde, 1)), "geschat".to_owned())
        }
        None => (getal::STREEP.to_owned(), "onbekend".to_owned()),
    }
}

fn naam_met_eenheid(cijfer: Kerncijfer) -> String {
    match cijfer.telling() {
        Telling::Maat => format!("{} ({})", kerncijfer::kort(cijfer), kerncijfer::eenheid(cijfer)),
        Telling::ProcentVolwassenen => format!("{} (van de volwassenen)", kerncijfer::kort(cijfer)),
        Telling::Procent(van) => format!("{} (van {})", kerncijfer::kort(cijfer), kerncijfer::kort(van)),
        Telling::Aantal => kerncijfer::kort(cijfer).to_owned(),
    }
}

fn vraag(vel: &Vel<'_, '_>, breedte: usize) -> Vec<Regel> {
    let (model, thema) = (vel.model, vel.thema());
    // Where little fits, the names go before the unit in which the volume is counted.
    let (met_eenheid, uur) = if breedte >= 45 { (true, 8) } else { (false, 7) };
    let rij = |(i, post)| {
        let Post::Vraag(v) = post else { return None };
        let voorziening = &model.werk.plan.voorzieningen[v];
        let hier = vraagwijken(model, voorziening.niveau);
        let uren: Decimal = hier.iter().map(|&w| model.stand.uitkomst.vraag.uren[(w, v)]).sum();
        let volume: Decimal = hier.iter().map(|&w| model.stand.uitkomst.vraag.volume[(w, v)]).sum();
        let bekend = hier.iter().all(|&w| model.stand.uitkomst.vraag.bekend(w, v));
        let getal = |n: Decimal| if bekend { getoond::rond(n, 0).tekst() } else { getal::STREEP.to_owned() };
        let eenheid = if met_eenheid { format!(" {}", voorziening.eenheid) } else { String::new() };
        Some((i, voorziening, getal(volume) + &eenheid, getal(uren)))
    };
    let rijen: Vec<_> = posten(model, Blok::Vraag).into_iter().enumerate().filter_map(rij).collect();
    let cel = rijen.iter().map(|(_, _, volume, _)| volume.width()).max().unwrap_or(0).min(breedte / 2).max(7);
    let naam = breedte.saturating_sub(cel + uur + 1);
    let kop = format!("{} {:>cel$}{:>uur$}", vul("voorziening", naam, false), "volume", "uur");
    let mut uit = vec![kaal(Line::styled(kop, thema.kop()))];
    let mut domein = None;
    for (i, voorziening, volume, uren) in rijen {
        if domein.replace(voorziening.domein) != Some(voorziening.domein) {
            uit.push(kaal(Line::styled(hoofdletter(namen::domein(voorziening.domein)), thema.kop())));
        }
        let (naam, uren) = (vul(&voorziening.naam, naam, false), vul(&uren, uur, true));
        uit.push((Some(i), Line::raw(format!("{naam} {}{uren}", vul(&volume, cel, true)))));
    }
    if uit.len() == 1 {
        uit.push(kaal(Line::styled("hier is geen vraag naar voorzieningen", thema.zwak())));
    } else if model.blik.keuze.gebied < model.stad() {
        uit.push(kaal(Line::styled("wat stedelijk wordt geboden, staat bij de stad (→)", thema.zwak())));
    }
    uit
}

fn team(vel: &Vel<'_, '_>, breedte: usize) -> Vec<Regel> {
    let (model, plan, thema) = (vel.model, &vel.model.werk.plan, vel.thema());
    let g = model.blik.keuze.gebied;
    let mut uit = Vec::new();
    match vel.gids.teams_in(g) {
        [] if g == model.stad() => uit.push(kaal(Line::styled("Stedelijke functies, voor alle teams", thema.kop()))),
        [] => uit.push(kaal(Line::styled("▲ geen team werkt in deze wijk", thema.fout()))),
        teams => {
            for &t in teams {
                let zin = team_van_wijk(plan, t, &vel.gids.werkgebied[t]);
                uit.extend(breek(&zin, breedte).into_iter().map(|r| kaal(Line::styled(r, thema.kop()))));
            }
            let meer = |t: &&usize| vel.gids.werkgebied[**t].len() > 1;
            let zin = match (teams.len(), teams.iter().filter(meer).count()) {
                (_, 0) => "",
                (1, _) => {
                    "Het team werkt voor al zijn wijken; zijn mensen zijn toegerekend naar wat elke wijk nodig heeft."
                }
                _ => {
                    "Een team werkt voor al zijn wijken; zijn mensen zijn toegerekend naar wat elke wijk van zijn domeinen \
                     nodig heeft."
                }
            };
            if !zin.is_empty() {
                uit.extend(breek(zin, breedte).into_iter().map(|r| kaal(Line::styled(r, thema.zwak()))));
            }
        }
    }
    let regel = plan.normen.afronding;
    let samengeteld = getoond::nodig_en_er_is(model.stand.uitkomst.nodig(g), model.stand.uitkomst.er_is(g), regel);
    let (nodig, er_is) = (samengeteld.moet, samengeteld.is);
    // What is needed for the part of the demand that is known.
    let minstens = if model.stand.uitkomst.nodig_bekend(g) { "" } else { "ten minste " };
    let per_team = if vel.gids.teams_in(g).len() > 1 { per_team(vel) } else { Vec::new() };
    for (wie, fte) in &per_team {
        let zin =
            format!("{wie}: benodigd {minstens}{} fte, bezet {} fte{}", fte.moet.tekst(), fte.is.tekst(), fte.slot());
        uit.extend(breek(&zin, breedte).into_iter().map(|r| kaal(Line::raw(r))));
    }
    let samen = if per_team.is_empty() { "" } else { "samen: " };
    let slot = samengeteld.slot();
    let som = format!("{samen}benodigd {minstens}{} fte, bezet {} fte{slot}", nodig.tekst(), er_is.tekst());
    uit.push(kaal(Line::styled(som, thema.kop())));
    if vel.vlak().width >= doorjaren::VANAF
        && let Some(spreiding) = inbandbreedte::van(model, |stand| stand.gebied(g))
    {
        uit.push(kaal(inbandbreedte::regel(vel, &spreiding, breedte)));
    }
    let delen: Vec<(Getoond, Getoond)> = (0..plan.functies.len())
        .map(|f| (model.stand.uitkomst.formatie[(g, f)].fte, model.stand.uitkomst.bezetting.fte[(g, f)]))
        .map(|(nodig, er_is)| (getoond::nodig(nodig, regel), getoond::rond(er_is, 1)))
        .collect();
    let tellen = |deel: fn(&(Getoond, Getoond)) -> Getoond, som| getoond::telt_op(delen.iter().map(deel), som);
    let teams_tellen =
        |deel: fn(&Paar) -> Getoond, som| getoond::telt_op(per_team.iter().map(|(_, fte)| deel(fte)), som);
    let opgeteld = per_team.is_empty() || (teams_tellen(|p| p.moet, nodig) && teams_tellen(|p| p.is, er_is));
    if !opgeteld {
        let zin = "De teams tellen door afronding niet precies op.";
        uit.extend(breek(zin, breedte).into_iter().map(|r| kaal(Line::styled(r, thema.zwak()))));
    }
    if !tellen(|d| d.0, nodig) || !tellen(|d| d.1, er_is) {
        let zin = "De getoonde functies tellen door afronding niet precies op.";
        uit.extend(breek(zin, breedte).into_iter().map(|r| kaal(Line::styled(r, thema.zwak()))));
    }
    let naam = breedte.saturating_sub(16);
    let kop = format!("{}{:>9}{:>7}", vul("functie", naam.saturating_sub(2), false), "benodigd", "bezet");
    uit.push(kaal(Line::styled(kop, thema.kop())));
    for (i, post) in posten(model, Blok::Team).into_iter().enumerate() {
        let Post::Functie(f) = post else { continue };
        let ernst = ernst::cel(model, &vel.gids, f, g);
        let getallen = format!("{}{} ", vul(&delen[f].0.tekst(), 7, true), vul(&delen[f].1.tekst(), 7, true));
        let delen = vec![
            Span::raw(vul(&plan.functies[f].naam, naam, false)),
            Span::raw(getallen),
            Span::styled(oordeel::teken(ernst), thema.oordeel(ernst)),
        ];
        uit.push((Some(i), Line::from(delen)));
    }
    uit.extend(organisaties(vel, breedte).into_iter().map(kaal));
    uit
}

/// What each team of the selected wijk needs and has there, and last what is not of one of them: functies of which more
/// teams do the work, and people of the wijk itself.
fn per_team(vel: &Vel<'_, '_>) -> Vec<(String, Paar)> {
    let (model, plan, gids) = (vel.model, &vel.model.werk.plan, &vel.gids);
    let (g, uitkomst) = (model.blik.keuze.gebied, &model.stand.uitkomst);
    let teams = gids.teams_in(g);
    let mut fte = vec![[Decimal::ZERO; 2]; teams.len() + 1];
    let plaats = |team: Option<usize>| teams.iter().position(|t| Some(*t) == team).unwrap_or(teams.len());
    for f in 0..plan.functies.len() {
        let mut doen = gids.teams_voor(g, f);
        let enig = doen.next().filter(|_| doen.next().is_none());
        fte[plaats(enig)][0] += uitkomst.formatie[(g, f)].fte;
    }
    for (rij, deel) in uitkomst.bezetting.in_gebied(g) {
        let rij = &plan.bezetting[rij];
        let team = match &rij.plek {
            Plek::Team(code) => gids.teams.get(code).copied(),
            Plek::Wijk(_) | Plek::Stad => None,
        };
        if rij.dienstverband.telt() {
            fte[plaats(team)][1] += deel;
        }
    }
    let getoond = |[nodig, er_is]: [Decimal; 2]| getoond::nodig_en_er_is(nodig, er_is, plan.normen.afronding);
    let wie = teams.iter().map(|&t| hoofdletter(&plek::team(&plan.buurtteams[t])));
    let wie = wie.chain(["Niet van één team".to_owned()]);
    wie.zip(fte).filter(|(_, fte)| *fte != [Decimal::ZERO; 2]).map(|(wie, fte)| (wie, getoond(fte))).collect()
}

/// “Team Jeugd, voor Noord en Zuid (jeugd)”: a team with its wijken, and its domeinen where it has not all of them.
fn team_van_wijk(plan: &Plan, team: usize, werkgebied: &[usize]) -> String {
    let team = &plan.buurtteams[team];
    let wijken: Vec<String> = werkgebied.iter().map(|&w| plan.wijken[w].naam.clone()).collect();
    let domeinen: Vec<String> = team.alle_domeinen().into_iter().map(|d| namen::domein(d).to_owned()).collect();
    let alle = domeinen.len() == Domein::ALLE.len();
    let domeinen = if alle { String::new() } else { format!(" ({})", opsomming(&domeinen)) };
    format!("{}, voor {}{domeinen}", hoofdletter(&plek::team(team)), opsomming(&wijken))
}

/// The organisations behind the staff of a gebied, the largest first.
fn organisaties(vel: &Vel<'_, '_>, breedte: usize) -> Vec<Line<'static>> {
    let (model, plan, g) = (vel.model, &vel.model.werk.plan, vel.model.blik.keuze.gebied);
    let mut per_organisatie: Vec<(Decimal, &str)> =
        plan.organisaties.iter().map(|o| (Decimal::ZERO, o.naam.as_str())).collect();
    for (i, fte) in model.stand.uitkomst.bezetting.in_gebied(g) {
        let rij = Some(&plan.bezetting[i]).filter(|rij| rij.dienstverband.telt());
        let van = rij.and_then(|rij| plan.organisaties.iter().position(|o| o.code == rij.organisatie));
        if let Some(o) = van {
            per_organisatie[o].0 += fte;
        }
    }
    per_organisatie.retain(|(fte, _)| !fte.is_zero());
    per_organisatie.sort_by_key(|(fte, _)| std::cmp::Reverse(*fte));
    if per_organisatie.is_empty() {
        return vec![Line::styled("hier werkt nog niemand", vel.thema().zwak())];
    }
    let naam = breedte.saturating_sub(16);
    let mut uit = vec![Line::styled("van organisatie", vel.thema().kop())];
    uit.extend(per_organisatie.into_iter().map(|(fte, wie)| {
        Line::raw(format!("{}{}", vul(wie, naam, false), vul(&getoond::rond(fte, 1).tekst(), 14, true)))
    }));
    uit
}

fn plekken(vel: &Vel<'_, '_>, breedte: usize) -> Vec<Regel> {
    let (model, thema) = (vel.model, vel.thema());
    let mut uit = Vec::new();
    for (i, post) in posten(model, Blok::Plekken).into_iter().enumerate() {
        let Post::Locatie(l) = post else { continue };
        let p = &model.werk.plan.locaties[l];
        let ernst = ernst::gebruik(p, model.stand.jaar);
        let centraal = if p.centraal { " ◆ hoofdlocatie" } else { "" };
        let ruimte = getal::volledig(p.werkplekken.bij(model.stand.band));
        let naam = breedte.saturating_sub(14);
        let delen = vec![
            Span::styled(oordeel::teken(ernst), thema.oordeel(ernst)),
            Span::raw(vul(&format!(" {}{centraal}", p.naam), naam, false)),
            Span::raw(vul(&format!("{ruimte} werkpl."), 12, true)),
        ];
        uit.push((Some(i), Line::from(delen)));
        let benaderd = if p.punt.kwaliteit.is_precies() {
            String::new()
        } else {
            format!(", plaats {}", namen::kwaliteit(p.punt.kwaliteit))
        };
        let soort = format!("  {}, {}{benaderd}", namen::locatiesoort(p.soort), namen::in_gebruik(p));
        uit.push(kaal(Line::styled(kort(&soort, breedte), thema.zwak())));
    }
    if uit.is_empty() {
        uit.push(kaal(Line::styled("in deze wijk staan nog geen locaties", thema.zwak())));
    }
    uit
}
