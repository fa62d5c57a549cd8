//! The pedigree of the selected cell of Formatie: how "nodig" comes about, and who stands behind "er is".

use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};
use rust_decimal::Decimal;
use unicode_width::UnicodeWidthStr;

use super::vel::{Vel, breek};
use super::{ernst, knelpunt};
use crate::calc::afronding::procent;
use crate::calc::vraag::Gevonden;
use crate::dekking::Ernst;
use crate::plan::waarde::EIGEN;
use crate::plan::{Aanstelling, Niveau};
use crate::text::aantal::{fte, fte_getal, kleine_letter};
use crate::text::datum::datum;
use crate::text::{self, getal, getoond, namen, plek};
use crate::tui::bewerken::formatie::{actieve, rijen};
use crate::tui::matrix::Matrix;
use crate::tui::notities;

/// Draws the pedigree: on a wide screen what is needed beside who is there.
pub fn teken(vel: &mut Vel<'_, '_>, vlak: Rect) {
    let model = vel.model;
    let Some(functie) = model.werk.plan.functies.get(model.blik.keuze.functie).filter(|_| model.in_zicht()) else {
        vel.kader(vlak, "Herkomst");
        return;
    };
    let titel = format!("{} · {}", functie.naam, model.gebiedsnaam(model.blik.keuze.gebied));
    let binnen = vel.kader(vlak, &crate::text::aantal::hoofdletter(&titel));
    let binnen = Rect { x: binnen.x + 1, width: binnen.width.saturating_sub(2), ..binnen };
    if binnen.width >= 130 {
        let halven = Layout::horizontal([Constraint::Fill(3), Constraint::Length(2), Constraint::Fill(2)]);
        let [links, _, rechts] = binnen.layout(&halven);
        let breedte = usize::from(links.width);
        let werk = nodig(vel, breedte, usize::from(links.height).saturating_sub(4));
        vel.regels(links, werk);
        let breedte = usize::from(rechts.width);
        let mut mensen = dekking(vel, breedte);
        mensen.push(Line::default());
        mensen.extend(er_is(vel, breedte));
        return vel.regels(rechts, mensen);
    }
    let breedte = usize::from(binnen.width);
    let gedekt = dekking(vel, breedte);
    let aanwezig = er_is(vel, breedte);
    // Who is there and what is short always fit; the voorzieningen take the lines that are left.
    let hoogte = usize::from(binnen.height);
    let genoemd = hoogte.saturating_sub(aanwezig.len() + gedekt.len() + 3);
    let mut regels = nodig(vel, breedte, genoemd);
    regels.truncate(hoogte.saturating_sub(aanwezig.len() + gedekt.len()).max(1));
    regels.extend(gedekt);
    regels.extend(aanwezig);
    if regels.len() > hoogte {
        let weg = regels.len() - hoogte + 1;
        regels.truncate(hoogte.saturating_sub(1));
        regels.push(Line::styled(format!(" … nog {weg} regels; r toont alle rijen"), vel.thema().zwak()));
    }
    vel.regels(binnen, regels);
}

/// Cells in which the terms of WISN are explained where they stand.
const RUIM: usize = 90;

fn nodig(vel: &Vel<'_, '_>, breedte: usize, genoemd: usize) -> Vec<Line<'static>> {
    let (model, thema) = (vel.model, vel.thema());
    let (f, g) = (model.blik.keuze.functie, model.blik.keuze.gebied);
    let (nodig, tijd) = (model.stand.uitkomst.formatie[(g, f)], &model.stand.uitkomst.werktijd[f]);
    if nodig.onbekend {
        let zin =
            "benodigd niet bekend: van een deel van de vraag naar deze functie zegt het plan niet hoe groot die is";
        return breek(zin, breedte).into_iter().map(|r| Line::styled(r, thema.oordeel(Ernst::Waarschuwing))).collect();
    }
    if nodig.uren.is_zero() {
        return vec![Line::styled("benodigd 0,0 fte: geen voorziening vraagt hier deze functie", thema.zwak())];
    }
    let som = format!(
        "nodig {} fte = {} ÷ {} beschikbare uren × opslagfactor {} + vaste taken {}",
        getoond::nodig(nodig.fte, model.werk.plan.normen.afronding).tekst(),
        getal::uren(nodig.uren, 0),
        getal::geheel(tijd.uren),
        getal::getal(tijd.caf, 3),
        fte_getal(nodig.aanvullend),
    );
    let ondersteunend = getal::procent(tijd.cas * Decimal::ONE_HUNDRED, 1);
    let afronding = namen::afronding(model.werk.plan.normen.afronding);
    let regels = if breedte >= RUIM {
        let termen = format!(
            "beschikbare uren: van één fte in een jaar; opslagfactor: telt {ondersteunend} ondersteunend werk mee; vaste \
             taken: fte die niet met de vraag meegroeien; getoond {afronding}"
        );
        [vec![som], super::vel::breek(&termen, breedte)].concat()
    } else {
        super::vel::breek(&format!("{som} ({ondersteunend} ondersteunend; {afronding})"), breedte)
    };
    let stijl = |n| if n == 0 { thema.kop() } else { thema.zwak() };
    let mut uit: Vec<Line<'static>> =
        regels.into_iter().enumerate().map(|(n, regel)| Line::styled(regel, stijl(n))).collect();
    let mut delen = voorzieningen(vel, f, g);
    delen.sort_by_key(|d| std::cmp::Reverse(d.0));
    let genoemd = if delen.len() == genoemd + 1 { delen.len() } else { genoemd };
    let rest: Decimal = delen.iter().skip(genoemd).map(|d| d.0).sum();
    for (uren, woorden) in delen.iter().take(genoemd) {
        uit.push(Line::raw(super::vel::kort(&format!("{:>11}  {woorden}", getal::uren(*uren, 0)), breedte)));
    }
    if delen.len() > genoemd {
        let meer = text::aantal::aantal((delen.len() - genoemd) as u64, "voorziening", "voorzieningen");
        let nog = if genoemd == 0 { "" } else { "nog " };
        uit.push(Line::styled(format!("{:>11}  voor {nog}{meer}; i toont alles", getal::uren(rest, 0)), thema.zwak()));
    }
    uit
}

/// How many of the hours are covered, what is the bottleneck, and who has hours left.
fn dekking(vel: &Vel<'_, '_>, breedte: usize) -> Vec<Line<'static>> {
    let (model, thema) = (vel.model, vel.thema());
    let (f, g) = (model.blik.keuze.functie, model.blik.keuze.gebied);
    let uren = Matrix::van(&model.stand.uitkomst).cel(f, g).uren;
    let over = knelpunt::over(model, &vel.gids, f, g);
    let mut uit: Vec<Line<'static>> =
        notities::bij_cel(model).iter().flat_map(|n| breek(n, breedte)).map(Line::raw).collect();
    if !uren.gevraagd.is_zero() {
        let ernst = ernst::gedekt(model, uren);
        let (gevraagd, gedekt) = getoond::gevraagd_en_gedekt(uren.gevraagd, uren.gedekt);
        let zin = format!(
            "{} gedekt: {} van {} uur, {} uur niet",
            text::oordeel::teken(ernst),
            gedekt.tekst(),
            gevraagd.tekst(),
            getoond::rond(uren.gevraagd - uren.gedekt, 0).tekst(),
        );
        let past = zin.width() + over.width() + 3 <= breedte;
        let erachter = if past && !over.is_empty() { format!(" · {over}") } else { String::new() };
        uit.push(Line::from(vec![Span::styled(zin, thema.oordeel(ernst)), Span::raw(erachter)]));
        if !past {
            uit.push(Line::raw(super::vel::kort(&format!("  {over}"), breedte)));
        }
    } else if !over.is_empty() {
        uit.push(Line::raw(over));
    }
    if let Some(knelpunt) = knelpunt::van_cel(model, f, g) {
        let stijl = thema.oordeel(knelpunt.ernst);
        uit.extend(breek(&format!("VD-1: {}", knelpunt.wat), breedte).into_iter().map(|r| Line::styled(r, stijl)));
    }
    uit
}

/// Hours that each voorziening asks of a functie in a gebied, with where they come from.
fn voorzieningen(vel: &Vel<'_, '_>, functie: usize, gebied: usize) -> Vec<(Decimal, String)> {
    let (model, plan) = (vel.model, &vel.model.werk.plan);
    let stad = model.stad();
    let code = &plan.functies[functie].code;
    let mut uit = Vec::new();
    for (v, voorziening) in plan.voorzieningen.iter().enumerate() {
        let wijken: Vec<usize> = match (voorziening.niveau, gebied == stad) {
            (Niveau::Wijk, false) => vec![gebied],
            (Niveau::Stad | Niveau::Regio, true) => (0..stad).collect(),
            _ => continue,
        };
        let aandeel: Decimal =
            voorziening.inzet.iter().filter(|i| i.functie == *code).map(|i| i.procent.bij(model.stand.band)).sum();
        let uren: Decimal = wijken.iter().map(|&w| model.stand.uitkomst.vraag.uren[(w, v)]).sum();
        let volume: Decimal = wijken.iter().map(|&w| model.stand.uitkomst.vraag.volume[(w, v)]).sum();
        let eigen = uren * procent(aandeel);
        if eigen.is_zero() {
            continue;
        }
        let gemeten = wijken.iter().all(|&w| model.stand.uitkomst.vraag.gevonden[(w, v)] == Gevonden::Gemeten);
        uit.push((
            eigen,
            format!(
                "{} van {}: {} {}, {}",
                getal::procent(aandeel, 0),
                voorziening.naam,
                getoond::rond(volume, 0).tekst(),
                voorziening.eenheid,
                if gemeten { "gemeten" } else { "geschat" },
            ),
        ));
    }
    uit
}

fn er_is(vel: &Vel<'_, '_>, breedte: usize) -> Vec<Line<'static>> {
    let (model, plan, thema) = (vel.model, &vel.model.werk.plan, vel.thema());
    let (f, g) = (model.blik.keuze.functie, model.blik.keuze.gebied);
    let totaal = format!("bezet {}", fte(model.stand.uitkomst.bezetting.fte[(g, f)]));
    let lijst = rijen(plan, &vel.gids, f, g);
    if lijst.is_empty() {
        let zin = format!("{totaal}: niemand. Met + of a voegt u hier mensen van een organisatie toe.");
        return breek(&zin, breedte).into_iter().map(|r| Line::styled(r, thema.kop())).collect();
    }
    let gedeeld = lijst.iter().any(|r| vel.gids.wijken_van(&r.plek).len() > 1);
    let uitleg = if gedeeld { "van een team met meer wijken: toegerekend naar wat nodig is" } else { "" };
    let past = totaal.width() + uitleg.width() + 2 <= breedte;
    let mut kop = vec![Span::styled(totaal, thema.kop())];
    if gedeeld && past {
        kop.push(Span::styled(format!(", {uitleg}"), thema.zwak()));
    }
    let mut uit = vec![Line::from(kop)];
    if gedeeld && !past {
        uit.extend(breek(uitleg, breedte).into_iter().map(|r| Line::styled(r, thema.zwak())));
    }
    let actief = actieve(model, &vel.gids).map(|r| &r.code);
    for rij in lijst {
        let merk = if Some(&rij.code) == actief { "▸" } else { " " };
        let tekst = super::vel::kort(&format!("{merk}{}", rij_in_woorden(vel, rij, g)), breedte);
        uit.push(if merk == "▸" { Line::raw(tekst) } else { Line::styled(tekst, thema.zwak()) });
    }
    uit
}

fn rij_in_woorden(vel: &Vel<'_, '_>, rij: &Aanstelling, gebied: usize) -> String {
    let (model, plan) = (vel.model, &vel.model.werk.plan);
    let wie = plan.organisaties.iter().find(|o| o.code == rij.organisatie).map_or("", |o| o.naam.as_str());
    let mut delen = vec![format!("{}  {wie}", fte(rij.fte.midden)), namen::dienstverband(rij.dienstverband).to_owned()];
    if let Some(i) = plan.bezetting.iter().position(|r| r.code == rij.code)
        && vel.gids.wijken_van(&rij.plek).len() > 1
    {
        let hier = model.stand.uitkomst.bezetting.in_gebied(gebied).find(|(r, _)| *r == i);
        let hier = hier.map_or(Decimal::ZERO, |(_, fte)| fte);
        delen.push(format!("hier {} van {}", fte_getal(hier), plek::van_aanstelling(plan, &rij.plek)));
    } else if vel.gids.teams_in(gebied).len() > 1 {
        // Whose people these are does not follow from the wijk.
        delen.push(plek::van_aanstelling(plan, &rij.plek));
    }
    match (rij.vanaf, rij.tot_en_met) {
        (Some(van), Some(tot)) => delen.push(format!("van {} tot en met {}", datum(van), datum(tot))),
        (Some(van), None) => delen.push(format!("vanaf {}", datum(van))),
        (None, Some(tot)) => delen.push(format!("tot en met {}", datum(tot))),
        (None, None) => {}
    }
    if !rij.dienstverband.telt() {
        delen.push("telt niet mee".to_owned());
    }
    if rij.fte.toelichting.as_deref() == Some(EIGEN) {
        delen.push(kleine_letter(EIGEN));
    }
    delen.join(", ")
}
