//! Huisvesting: the places, what stands in the selected one, workplaces per team, and how far people live from a
//! meeting place.
//!
//! ```text
//! ┌ Plekken 2028 ────────────────────────────────────────────────────────────────┐
//! │ plek                 wijk        soort        gebruik  werkpl. spreek groep  │
//! │▸MFA Kloosterveste ◆  Kloosterv.  MFA          open          12      3     2  │
//! └──────────────────────────────────────────────────────────────────────────────┘
//! ┌ Werkplekken per team ────────┐┌ Bereik in Kloosterveen ──────────────────────┐
//! │ Kloosterveen   26 van 31  ▲  ││ Kloosterveste      1.240 inw.   350 m ●      │
//! └──────────────────────────────┘└──────────────────────────────────────────────┘
//! ```
//!
//! Instead of the two below, a week of rooms (`weekrooster`) or the contracts (`contracttijd`).

use std::rc::Rc;

use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::style::Style;
use ratatui::text::Line;
use rust_decimal::Decimal;
use unicode_width::UnicodeWidthStr;

use super::tabel::{Kolom, Tabelbeeld};
use super::vel::{self, Vel, breek};
use super::{afkorting, contracttijd, ernst, kaart, weekrooster};
use crate::calc::huisvesting::{Teamruimte, hele_werkplekken, per_team};
use crate::dekking::{EISEN, Oordeel, Plaats, geldt};
use crate::plan::{Band, Kwaliteit, Locatie, Onderwerp, Steun, Waarde};
use crate::report::niet_ingevuld::Grond;
use crate::text::aantal::aantal;
use crate::text::getoond::{self, Grens};
use crate::text::zoeken::niets;
use crate::text::{getal, namen, oordeel};
use crate::tui::blik::keuze::Huisblik;
use crate::tui::merken::VINK;
use crate::tui::message::{Doel, Message};
use crate::tui::notities;
use crate::tui::scherm::Scherm;

/// Least cells of the table of the teams for the judgement in a word.
const MET_WOORD: u16 = 44;

/// Least cells and lines of the lower half for a map beside its tables.
const MET_KAART: (u16, u16) = (140, 14);

/// Draws the screen.
pub fn teken(vel: &mut Vel<'_, '_>, vlak: Rect) {
    let rijen = u16::try_from(vel.model.locaties().len()).unwrap_or(u16::MAX);
    let huis = vel.model.blik.keuze.huis;
    let hoogstens = match huis {
        Huisblik::Teams => vlak.height / 2 + vlak.height / 8,
        Huisblik::Week => vlak.height.saturating_sub(weekrooster::HOOGTE.max(vlak.height / 2)),
        Huisblik::Contracten => vlak.height / 2,
    };
    let boven_hoogte = rijen.saturating_add(4).min(hoogstens);
    let [boven, onder] = vlak.layout(&Layout::vertical([Constraint::Length(boven_hoogte.max(6)), Constraint::Fill(1)]));
    plekken(vel, boven);
    match huis {
        Huisblik::Teams => {
            let onder = kaart_naast(vel, onder);
            let [links, rechts] = onder.layout(&Layout::horizontal([Constraint::Percentage(48), Constraint::Fill(1)]));
            teams(vel, links);
            bereik(vel, rechts);
        }
        Huisblik::Week => weekrooster::teken(vel, onder),
        Huisblik::Contracten => contracttijd::teken(vel, onder),
    }
}

/// Draws the map at the right where there is room for it beside the two tables, and gives what is left.
fn kaart_naast(vel: &mut Vel<'_, '_>, vlak: Rect) -> Rect {
    if vlak.width < MET_KAART.0 || vlak.height < MET_KAART.1 || !vel.model.heeft_grenzen() {
        return vlak;
    }
    let [rest, op] = vlak.layout(&Layout::horizontal([Constraint::Fill(1), Constraint::Length(vlak.width / 3)]));
    let plek = vel.model.werk.plan.locaties.get(vel.model.blik.keuze.locatie).filter(|_| vel.model.in_zicht());
    let lagen = kaart::Lagen {
        buurten: true,
        plekken: true,
        plek: plek.map(|_| vel.model.blik.keuze.locatie),
        ring: plek.map(|plek| plek.punt),
        cursor: None,
    };
    kaart::paneel(vel, op, lagen);
    rest
}

/// The wijk of the selected place, by position.
fn wijk(vel: &Vel<'_, '_>) -> Option<usize> {
    let plek = vel.model.werk.plan.locaties.get(vel.model.blik.keuze.locatie).filter(|_| vel.model.in_zicht())?;
    vel.gids.wijken.get(&plek.wijk).copied()
}

fn plekken(vel: &mut Vel<'_, '_>, vlak: Rect) {
    let (model, plan, thema) = (vel.model, &vel.model.werk.plan, vel.thema());
    let (lijst, gids) = (model.locaties(), Rc::clone(&vel.gids));
    let kosten: Decimal = model.stand.uitkomst.huisvesting.iter().map(|r| r.kosten).sum();
    // Of no place is known what it costs: that is not nought.
    let bekend = model.stand.uitkomst.huisvesting.iter().any(|r| !r.kosten.is_zero() || r.zonder_kosten == 0);
    let bekend = bekend && !Grond::Locaties.is_leeg(plan);
    let kosten = if bekend { format!("{} dat jaar", getal::euro(kosten)) } else { "kosten niet bekend".to_owned() };
    let titel = format!("Locaties in {} · {kosten} · ◆ hoofdlocatie ~ benaderd", model.stand.jaar);
    let ruimte = usize::from(vlak.width).saturating_sub(4);
    let hier = plan.locaties.get(model.blik.keuze.locatie).filter(|_| model.in_zicht());
    let gekozen = hier.map(|l| in_een_regel(l, model.stand.band));
    let bij = hier.map(|l| Onderwerp::Locatie(l.code.clone()));
    let bij = bij.map(|over| notities::regels_bij(plan, &over)).unwrap_or_default();
    let voet = bij.iter().map(|notitie| format!(" {notitie} ·")).chain(gekozen).collect::<String>();
    let voet = vel::kort(&voet, ruimte);
    let binnen = vel.kader_met_voet(vlak, &titel, Line::styled(voet, thema.zwak()));
    let breed = binnen.width >= 110;
    let orde = |kolom: Kolom, sleutel: &str| kolom.ordent(model.blik.orde(), Scherm::Huisvesting.sleutels(), sleutel);
    // A wide screen has room for the longest name.
    let namen = || lijst.iter().map(|&l| plan.locaties[l].naam.width() + 4);
    let naam = if breed { namen().max().unwrap_or(0).min(usize::from(binnen.width) - 92).max(36) } else { 20 };
    let mut kolommen = vec![
        orde(Kolom::tekst("locatie", naam), "naam"),
        Kolom::tekst("wijk", if breed { 14 } else { 8 }),
        orde(Kolom::tekst("soort", if breed { 18 } else { 11 }), "soort"),
        orde(Kolom::tekst("gebruik", if breed { 24 } else { 11 }), "gebruik"),
        orde(Kolom::getal("werk", 4), "werkplekken"),
        orde(Kolom::getal("spr.", 4), "spreekkamers"),
        orde(Kolom::getal("grp.", 4), "groepsruimten"),
    ];
    if breed {
        kolommen.push(orde(Kolom::getal("€ per jaar", 11), "kosten"));
    }
    let vak = |r: usize, k: usize| {
        let plek = &plan.locaties[lijst[r]];
        let kaal = if plek.bruikbaar(model.stand.jaar) { Style::new() } else { thema.zwak() };
        let aantal = |w: Decimal| if w.is_zero() { "·".to_owned() } else { getal::volledig(w) };
        let kamers =
            |w: Option<&Waarde<Steun>>| w.map_or_else(|| getal::STREEP.to_owned(), |w| aantal(w.bij(model.stand.band)));
        match k {
            0 => {
                let centraal = if plek.centraal { "◆" } else { " " };
                let vaag = if plek.punt.kwaliteit == Kwaliteit::Precies { "" } else { "~" };
                let merk = notities::merk(plan, &Onderwerp::Locatie(plek.code.clone()));
                let gekozen = if model.is_plek_gemerkt(lijst[r]) { VINK } else { "" };
                (format!("{gekozen}{centraal}{vaag}{}{merk}", plek.naam), kaal)
            }
            1 => (gids.wijken.get(&plek.wijk).map_or_else(String::new, |&w| plan.wijken[w].naam.clone()), kaal),
            2 if !breed => (afkorting::locatiesoort(plek.soort).to_owned(), kaal),
            2 => (namen::locatiesoort(plek.soort).to_owned(), kaal),
            3 => {
                let ernst = ernst::gebruik(plek, model.stand.jaar);
                let gebruik = if breed { namen::in_gebruik(plek) } else { afkorting::gebruik(plek) };
                (format!("{} {gebruik}", oordeel::teken(ernst)), thema.oordeel(ernst))
            }
            4 => (aantal(plek.werkplekken.bij(model.stand.band)), kaal),
            5 => (kamers(plek.spreekkamers_bekend()), kaal),
            6 => (kamers(plek.groepsruimten_bekend()), kaal),
            _ => (plek.elk_jaar(model.stand.band).map_or_else(|| getal::STREEP.to_owned(), getal::geheel), kaal),
        }
    };
    let leeg = if plan.locaties.is_empty() {
        let toetsen = &model.blik.inrichting.toetsen;
        let [erbij, inlezen] = ["erbij", "inlezen"].map(|actie| toetsen.van(actie));
        format!("Dit plan heeft nog geen locaties: [{erbij}] voegt er een toe, [{inlezen}] leest een lijst in.")
    } else {
        niets("locatie of wijk", model.blik.filter()) + " Esc toont alle locaties."
    };
    Tabelbeeld {
        kolommen,
        vast_rechts: 0,
        rijen: lijst.len(),
        vak: &vak,
        gekozen: lijst.iter().position(|&l| l == model.blik.keuze.locatie),
        kolom: None,
        totaal: None,
        klik: &|r, _| Some(Message::Kies(Doel::Locatie(lijst[r]))),
        leeg: &leeg,
    }
    .teken(vel, binnen);
}

/// What HV-5 says of a team: in a wijk with several teams each has its own.
fn oordeel_werkplekken(vel: &Vel<'_, '_>, team: usize) -> Oordeel {
    let (plan, toetsing) = (&vel.model.werk.plan, &vel.model.stand.toetsing);
    let Some(eis) = EISEN.iter().find(|e| e.id == "HV-5").filter(|eis| geldt(plan, eis)) else {
        return Oordeel::NietVanToepassing;
    };
    let hier = |id: &str, plaats: Plaats| id == eis.id && plaats == Plaats::Team(team);
    let bevonden = toetsing.bevindingen.iter().find(|b| hier(b.eis.id, b.plaats)).map(|b| b.ernst.into());
    let open = || toetsing.open.iter().find(|o| hier(o.eis.id, o.plaats)).map(|o| Oordeel::NogNiet(o.ontbreekt));
    let geen_wijk = vel.gids.werkgebied[team].is_empty();
    let anders = if geen_wijk { Oordeel::NietVanToepassing } else { Oordeel::Voldoet };
    bevonden.or_else(open).unwrap_or(anders)
}

fn teams(vel: &mut Vel<'_, '_>, vlak: Rect) {
    let (model, plan, thema) = (vel.model, &vel.model.werk.plan, vel.thema());
    let norm = getal::volledig(plan.normen.werkplekken_per_fte.bij(model.stand.band));
    let voet = Line::styled(format!(" norm: {norm} werkplek per fte "), thema.zwak());
    let binnen = vel.kader_met_voet(vlak, "Werkplekken per team", voet);
    // Of a wijk with several teams no row is the one that is meant; all of them are marked.
    let hier = wijk(vel).map_or_else(Vec::new, |w| vel.gids.teams_in(w).to_vec());
    let ruimte = {
        let uitkomst = &model.stand.uitkomst;
        per_team(plan, &vel.gids, &uitkomst.bezetting, &uitkomst.huisvesting)
    };
    let oordelen: Vec<Oordeel> = (0..plan.buurtteams.len()).map(|t| oordeel_werkplekken(vel, t)).collect();
    // Where the names would lose too much, the sign tells the judgement alone.
    let breed = binnen.width >= MET_WOORD;
    let vak = |t: usize, k: usize| {
        let oordeel = oordelen[t];
        let merk = if hier.len() > 1 && hier.contains(&t) { "▸" } else { "" };
        match k {
            0 => (format!("{merk}{}", zonder_buurtteam(&plan.buurtteams[t].naam)), Style::new()),
            1 if Grond::Bezetting.is_leeg(plan) => (getal::STREEP.to_owned(), Style::new()),
            1 => (getal::geheel(hele_werkplekken(ruimte[t].werkplekken_nodig)), Style::new()),
            2 if Grond::Locaties.is_leeg(plan) => (getal::STREEP.to_owned(), Style::new()),
            2 => (werkplekken(&ruimte[t]), Style::new()),
            _ if breed => (format!("{} {}", oordeel::teken(oordeel), oordeel::kort(oordeel)), thema.oordeel(oordeel)),
            _ => (oordeel::teken(oordeel).to_owned(), thema.oordeel(oordeel)),
        }
    };
    Tabelbeeld {
        kolommen: vec![
            Kolom::tekst("team", 13),
            Kolom::getal("benodigd", 4),
            Kolom::getal("beschikbaar", 11),
            if breed { Kolom::tekst("oordeel", 10) } else { Kolom::tekst("", 1) },
        ],
        vast_rechts: 0,
        rijen: plan.buurtteams.len(),
        vak: &vak,
        gekozen: if let [enige] = hier[..] { Some(enige) } else { None },
        kolom: Some(0),
        totaal: None,
        klik: &|_, _| None,
        leeg: "Dit plan heeft nog geen buurtteams. Voeg ze toe onder buurtteams in plan.ron.",
    }
    .teken(vel, binnen);
}

/// The workplaces that a team has. What is divided over teams has no last decimal; it tells whether it is enough.
fn werkplekken(ruimte: &Teamruimte) -> String {
    let er_zijn = ruimte.werkplekken;
    let nodig = Grens::Minstens(hele_werkplekken(ruimte.werkplekken_nodig));
    if er_zijn.normalize().scale() < 2 { getal::volledig(er_zijn) } else { getoond::getoetst(er_zijn, 1, &[nodig]) }
}

/// A place in one line: what it offers and costs.
fn in_een_regel(plek: &Locatie, band: Band) -> String {
    let kosten = plek.elk_jaar(band).map_or("kosten onbekend".to_owned(), getal::euro);
    let kamers = |w: Option<&Waarde<Steun>>, een: &str, meer: &str| {
        w.map_or_else(|| format!("{meer} onbekend"), |w| aantal(w.bij(band), een, meer))
    };
    format!(
        " {}, {}, {}, {kosten} ",
        aantal(plek.werkplekken.bij(band), "werkplek", "werkplekken"),
        kamers(plek.spreekkamers_bekend(), "spreekkamer", "spreekkamers"),
        kamers(plek.groepsruimten_bekend(), "groepsruimte", "groepsruimten"),
    )
}

/// The name of a team in a column of teams: what all begin with is left out.
fn zonder_buurtteam(naam: &str) -> String {
    naam.strip_prefix("Buurtteam ").unwrap_or(naam).to_owned()
}

fn bereik(vel: &mut Vel<'_, '_>, vlak: Rect) {
    let (model, plan, thema) = (vel.model, &vel.model.werk.plan, vel.thema());
    let Some(w) = wijk(vel) else {
        let binnen = vel.kader(vlak, "Bereik");
        return vel.regels(
            binnen,
            breek("Kies een locatie om te zien hoe ver de buurten van haar wijk wonen.", usize::from(binnen.width))
                .into_iter()
                .map(Line::raw),
        );
    };
    let bereik = &model.stand.uitkomst.bereik;
    let mut buurten: Vec<_> = bereik.van_wijk(w).iter().collect();
    // Of a buurt without a point nothing is known; it stands below those that are far.
    let ver = |b: &crate::calc::bereik::Buurtbereik| if b.bekend { f64::INFINITY } else { -1.0 };
    let meter = |b: &crate::calc::bereik::Buurtbereik| b.ontmoeting.map_or(ver(b), |d| d.meter);
    buurten.sort_by(|a, b| {
        let leeg = |x: &crate::calc::bereik::Buurtbereik| plan.wijken[w].buurten[x.buurt].inwoners == 0;
        leeg(a).cmp(&leeg(b)).then(meter(b).total_cmp(&meter(a)))
    });
    let (binnen_norm, inwoners) = (bereik.binnen[w], bereik.inwoners[w]);
    let voet = format!(
        " {} van {} inwoners binnen {} ",
        getal::geheel(binnen_norm.into()),
        getal::geheel(inwoners.into()),
        getal::meter(bereik.norm)
    );
    let titel = format!("Naar een ontmoetingsplek: {}", plan.wijken[w].naam);
    let binnen = vel.kader_met_voet(vlak, &titel, Line::styled(voet, thema.zwak()));
    let vak = |r: usize, k: usize| {
        let b = buurten[r];
        let buurt = &plan.wijken[w].buurten[b.buurt];
        let ernst = if meter(b) > bereik.norm { Oordeel::LetOp } else { Oordeel::Voldoet };
        match k {
            0 => (buurt.naam.clone(), Style::new()),
            1 => (getal::geheel(buurt.inwoners.into()), Style::new()),
            2 if !b.bekend => ("geen punt".to_owned(), thema.zwak()),
            2 if buurt.inwoners == 0 => (getal::meter(meter(b)), thema.zwak()),
            2 => (format!("{} {}", getal::meter(meter(b)), oordeel::teken(ernst)), thema.oordeel(ernst)),
            _ => (b.ontmoeting.map_or_else(String::new, |d| plan.locaties[d.locatie].naam.clone()), thema.zwak()),
        }
    };
    let mut kolommen = vec![Kolom::tekst("buurt", 12), Kolom::getal("inwoners", 8), Kolom::getal("afstand", 9)];
    if binnen.width > 62 {
        kolommen.push(Kolom::tekst("dichtstbij", (usize::from(binnen.width) - 44).clamp(24, 40)));
    }
    Tabelbeeld {
        kolommen,
        vast_rechts: 0,
        rijen: buurten.len(),
        vak: &vak,
        gekozen: None,
        kolom: None,
        totaal: None,
        klik: &|_, _| None,
        leeg: "Deze wijk heeft geen buurten.",
    }
    .teken(vel, binnen);
}
