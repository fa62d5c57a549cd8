//! A bar for each year against its lumpsum, beside the table of Begroting on a wide screen.
//!
//! ```text
//! ┌ Tegen de lumpsum ────────────────────┐
//! │▸2028  € 35,0 mln van € 35,1 mln      │
//! │ ██████████████████▓▓▓▓▒▒▌ │          │
//! │ ● over € 0,1 mln (99,8 %)            │
//! │ █ personeel ▓ overhead ▒ huisvesting │
//! └──────────────────────────────────────┘
//! ```

use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use rust_decimal::Decimal;

use super::grafiek::balk::{self, Deel, LEEG};
use super::grafiek::jaarlijn::NOG_NIET;
use super::grafiek::tekens::{DICHT, GRENS, HALF, LICHT, VOL};
use super::lumpsum::{oordeel, van_lumpsum};
use super::vel::Vel;
use crate::calc::afronding::minder;
use crate::calc::kosten::Kosten;
use crate::report::post::Post;
use crate::text::{getal, getoond};
use crate::tui::message::{Doel, Message};
use crate::tui::thema::Thema;

/// The parts of a bar, from the left: the posts, their sign and their name.
const DELEN: [(&[Post], &str, &str); 4] = [
    (&[Post::Personeel], VOL, "personeel"),
    (&[Post::Overhead], DICHT, "overhead"),
    (&[Post::Huisvesting], HALF, "huisvesting"),
    (&[Post::Activiteiten, Post::Oormerk, Post::Reserve], LICHT, "overig"),
];

/// The colours of the parts.
fn stijlen(thema: Thema) -> [Style; 4] {
    [thema.basis(), thema.plus(), thema.basis(), thema.zwak()]
}

/// Lines that so many years take, with the frame and the legend.
pub fn hoogte(jaren: usize) -> u16 {
    u16::try_from(4 * jaren + 3).unwrap_or(u16::MAX)
}

/// Draws the bars.
pub fn teken(vel: &mut Vel<'_, '_>, vlak: Rect) {
    let (model, thema) = (vel.model, vel.thema());
    let jaren = &model.meerjaren().nu;
    let binnen = vel.kader(vlak, "Tegen de lumpsum");
    let breedte = usize::from(binnen.width.saturating_sub(2));
    // Without anyone in the bezetting the largest part of the costs is not known.
    let bezet = jaren.iter().all(|(_, kosten)| kosten.met_mensen);
    let hoogste = |k: &Kosten| k.totaal.max(k.lumpsum.unwrap_or_default());
    let schaal = jaren.iter().map(|(_, k)| hoogste(k)).max().unwrap_or_default().max(Decimal::ONE);
    let mut rijen = binnen.rows();
    for (jaar, kosten) in jaren {
        let hier = *jaar == model.stand.jaar;
        let geld = match kosten.lumpsum {
            None if !bezet => NOG_NIET.to_owned(),
            Some(lumpsum) if !bezet => format!("{NOG_NIET}, van {}", getal::euro_miljoen(lumpsum)),
            None => getal::euro_miljoen(kosten.totaal),
            Some(lumpsum) => {
                let (totaal, lumpsum) = getoond::euro_miljoen_naast(kosten.totaal, lumpsum);
                format!("{totaal} van {lumpsum}")
            }
        };
        let kop = format!("{}{jaar}  {geld}", if hier { "▸" } else { " " });
        let regels = [
            Line::styled(kop, if hier { thema.kop() } else { Style::new() }),
            if bezet { balk(kosten, schaal, breedte, vel) } else { Line::default() },
            if bezet {
                Line::styled(format!(" {}", vonnis(kosten)), thema.oordeel(oordeel(kosten)))
            } else {
                Line::styled(" ? nog niet te toetsen: geen bezetting", thema.zwak())
            },
            Line::default(),
        ];
        for regel in regels {
            // The last two lines are for the legend.
            let Some(rij) = rijen.next().filter(|r| r.bottom() + 1 < binnen.bottom()) else {
                return legenda(vel, binnen);
            };
            vel.regel(rij, regel);
            vel.klikbaar(rij, Message::Kies(Doel::Begroting(model.blik.keuze.begroting, *jaar)));
        }
    }
    legenda(vel, binnen);
}

/// What the signs mean, in the two lowest lines; the first of them is the blank one below the last year.
fn legenda(vel: &mut Vel<'_, '_>, vlak: Rect) {
    let thema = vel.thema();
    let deel = |(stijl, (_, teken, naam)): (Style, (_, &str, &str))| {
        [Span::styled(format!(" {teken}"), stijl), Span::styled(format!(" {naam} "), thema.zwak())]
    };
    let mut delen = stijlen(thema).into_iter().zip(DELEN).flat_map(deel).collect::<Vec<_>>();
    let mut laatste = delen.split_off(6);
    laatste.extend([Span::styled(format!(" {GRENS}"), thema.kop()), Span::styled(" lumpsum", thema.zwak())]);
    let onder = Rect { y: vlak.bottom().saturating_sub(2).max(vlak.y), height: vlak.height.min(2), ..vlak };
    vel.regels(onder, [Line::from(delen), Line::from(laatste)]);
}

/// What is left or short, in words.
fn vonnis(kosten: &Kosten) -> String {
    let Some((over, lumpsum)) = kosten.over().zip(kosten.lumpsum) else {
        return "! het plan geeft geen lumpsum".to_owned();
    };
    let procent = van_lumpsum(kosten.totaal, lumpsum);
    let euro = getal::euro(over.abs());
    if minder(over, Decimal::ZERO) {
        format!("▲ tekort {euro} ({procent})")
    } else {
        format!("● over {euro} ({procent})")
    }
}

/// The posts after each other, with a line where the lumpsum ends.
fn balk(kosten: &Kosten, schaal: Decimal, breedte: usize, vel: &Vel<'_, '_>) -> Line<'static> {
    let thema = vel.thema();
    let delen: Vec<Deel> = DELEN
        .iter()
        .zip(stijlen(thema))
        .map(|((posten, teken, _), stijl)| Deel {
            waarde: posten.iter().filter_map(|p| p.euro(kosten)).sum(),
            teken,
            stijl,
        })
        .collect();
    let mut cellen = balk::cellen(&delen, schaal, breedte, LEEG);
    if let Some(lumpsum) = kosten.lumpsum {
        let stijl = if minder(lumpsum, kosten.totaal) { thema.fout() } else { thema.kop() };
        balk::met_grens(&mut cellen, lumpsum, schaal, stijl);
    }
    let mut uit = vec![Span::raw(" ")];
    uit.extend(balk::spans(&cellen));
    Line::from(uit)
}
