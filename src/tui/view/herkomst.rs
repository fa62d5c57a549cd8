//! The pedigree of the selected cell of Formatie: how "nodig" comes about, and who stands behind "er is".

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use rust_decimal::Decimal;

use super::vel::{Vel, breek};
use crate::calc::afronding::procent;
use crate::plan::{Aanstelling, Niveau};
use crate::text::aantal::{fte, fte_getal};
use crate::text::{getal, namen, plek};
use crate::tui::bewerken::formatie::{actieve, rijen};

/// Voorzieningen that are named; the rest is counted together.
const GENOEMD: usize = 3;

/// Draws the pedigree.
pub fn teken(vel: &mut Vel<'_, '_>, vlak: Rect) {
    let model = vel.model;
    let Some(functie) = model.plan.functies.get(model.keuze.functie) else {
        vel.kader(vlak, "Herkomst");
        return;
    };
    let titel = format!("{} · {}", functie.naam, model.gebiedsnaam(model.keuze.gebied));
    let binnen = vel.kader(vlak, &crate::text::aantal::hoofdletter(&titel));
    let binnen = Rect { x: binnen.x + 1, width: binnen.width.saturating_sub(2), ..binnen };
    let breedte = usize::from(binnen.width);
    let mut regels = nodig(vel, breedte);
    regels.extend(er_is(vel, breedte));
    vel.regels(binnen, regels);
}

fn nodig(vel: &Vel<'_, '_>, breedte: usize) -> Vec<Line<'static>> {
    let (model, thema) = (vel.model, vel.thema());
    let (f, g) = (model.keuze.functie, model.keuze.gebied);
    let (nodig, tijd) = (model.uitkomst.formatie[(g, f)], &model.uitkomst.werktijd[f]);
    if nodig.uren.is_zero() {
        return vec![Line::styled("nodig 0,0 fte: geen voorziening vraagt hier deze functie", thema.zwak())];
    }
    let som = format!(
        "nodig {} = {} ÷ {} per fte × {} + {}",
        fte(nodig.fte),
        getal::uren(nodig.uren, 0),
        getal::uren(tijd.uren, 0),
        getal::getal(tijd.caf, 3),
        fte_getal(nodig.aanvullend),
    );
    let mut uit = vec![Line::styled(som, thema.kop())];
    let uitleg = format!(
        "× {}: ondersteunende taken kosten {} van de tijd; + {}: vaste taken",
        getal::getal(tijd.caf, 3),
        getal::procent(tijd.cas * Decimal::ONE_HUNDRED, 1),
        fte(nodig.aanvullend),
    );
    uit.extend(breek(&uitleg, breedte).into_iter().map(|r| Line::styled(r, thema.zwak())));
    let mut delen = voorzieningen(vel, f, g);
    delen.sort_by_key(|d| std::cmp::Reverse(d.0));
    let rest: Decimal = delen.iter().skip(GENOEMD).map(|d| d.0).sum();
    for (uren, woorden) in delen.iter().take(GENOEMD) {
        uit.push(Line::raw(super::vel::kort(&format!("{:>11}  {woorden}", getal::uren(*uren, 0)), breedte)));
    }
    if delen.len() > GENOEMD {
        let meer = delen.len() - GENOEMD;
        uit.push(Line::styled(format!("{:>11}  nog {meer} andere", getal::uren(rest, 0)), thema.zwak()));
    }
    uit
}

/// Hours that each voorziening asks of a functie in a gebied, with where they come from.
fn voorzieningen(vel: &Vel<'_, '_>, functie: usize, gebied: usize) -> Vec<(Decimal, String)> {
    let (model, plan) = (vel.model, &vel.model.plan);
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
            voorziening.inzet.iter().filter(|i| i.functie == *code).map(|i| i.procent.bij(model.band)).sum();
        let uren: Decimal = wijken.iter().map(|&w| model.uitkomst.vraag.uren[(w, v)]).sum();
        let volume: Decimal = wijken.iter().map(|&w| model.uitkomst.vraag.volume[(w, v)]).sum();
        let eigen = uren * procent(aandeel);
        if eigen.is_zero() {
            continue;
        }
        let gemeten = wijken.iter().all(|&w| model.uitkomst.vraag.gemeten[(w, v)]);
        uit.push((
            eigen,
            format!(
                "{}: {} {} ({}), {} van {}",
                voorziening.naam,
                getal::geheel(volume),
                voorziening.eenheid,
                if gemeten { "gemeten" } else { "geschat" },
                getal::procent(aandeel, 0),
                getal::uren(uren, 0),
            ),
        ));
    }
    uit
}

fn er_is(vel: &Vel<'_, '_>, breedte: usize) -> Vec<Line<'static>> {
    let (model, plan, thema) = (vel.model, &vel.model.plan, vel.thema());
    let (f, g) = (model.keuze.functie, model.keuze.gebied);
    let totaal = format!("er is {}", fte(model.uitkomst.bezetting.fte[(g, f)]));
    let lijst = rijen(plan, &vel.gids, f, g);
    if lijst.is_empty() {
        let zin = format!("{totaal}: niemand. Met + of enter voegt u hier mensen van een organisatie toe.");
        return breek(&zin, breedte).into_iter().map(|r| Line::styled(r, thema.kop())).collect();
    }
    let gedeeld = lijst.iter().any(|r| vel.gids.wijken_van(&r.plek).len() > 1);
    let mut kop = vec![Span::styled(totaal, thema.kop())];
    if gedeeld {
        kop.push(Span::styled(", van een team met meer wijken: toegerekend naar wat nodig is", thema.zwak()));
    }
    let mut uit = vec![Line::from(kop)];
    let actief = actieve(model, &vel.gids).map(|r| &r.code);
    for rij in lijst {
        let merk = if Some(&rij.code) == actief { "▸" } else { " " };
        let tekst = super::vel::kort(&format!("{merk}{}", rij_in_woorden(vel, rij, g)), breedte);
        uit.push(if merk == "▸" { Line::raw(tekst) } else { Line::styled(tekst, thema.zwak()) });
    }
    uit
}

fn rij_in_woorden(vel: &Vel<'_, '_>, rij: &Aanstelling, gebied: usize) -> String {
    let (model, plan) = (vel.model, &vel.model.plan);
    let wie = plan.organisaties.iter().find(|o| o.code == rij.organisatie).map_or("", |o| o.naam.as_str());
    let mut uit = format!("{}  {wie}, {}", fte(rij.fte.midden), namen::dienstverband(rij.dienstverband));
    if let Some(i) = plan.bezetting.iter().position(|r| r.code == rij.code)
        && vel.gids.wijken_van(&rij.plek).len() > 1
    {
        let hier: Decimal =
            model.uitkomst.bezetting.toegerekend[i].iter().filter(|(g, _)| *g == gebied).map(|(_, fte)| fte).sum();
        uit += &format!(", {}: hier {}", plek::van_aanstelling(plan, &rij.plek), fte_getal(hier));
    }
    match (rij.vanaf, rij.tot_en_met) {
        (Some(van), Some(tot)) => uit += &format!(", van {} tot en met {}", datum(van), datum(tot)),
        (Some(van), None) => uit += &format!(", vanaf {}", datum(van)),
        (None, Some(tot)) => uit += &format!(", tot en met {}", datum(tot)),
        (None, None) => {}
    }
    if !rij.dienstverband.telt() {
        uit += " (telt niet mee)";
    }
    uit
}

fn datum(dag: jiff::civil::Date) -> String {
    format!("{}-{}-{}", dag.day(), dag.month(), dag.year())
}
