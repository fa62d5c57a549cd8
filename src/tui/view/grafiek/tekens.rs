//! The signs that pictures are drawn with, each one cell wide.

use ratatui::symbols::Marker;

/// A whole cell of a bar.
pub const VOL: &str = "█";
/// The same for its other parts, ever lighter.
pub const DICHT: &str = "▓";
/// Half as dense as a whole cell.
pub const HALF: &str = "▒";
/// The lightest part, or what a bar does not reach.
pub const LICHT: &str = "░";
/// One to seven eighths of a cell, from the left.
pub const ACHTSTEN: [&str; 7] = ["▏", "▎", "▍", "▌", "▋", "▊", "▉"];
/// An eighth and a half of a cell, from the right: there are no others.
pub const RECHTS: [&str; 2] = ["▕", "▐"];
/// Where a limit lies, or nought.
pub const GRENS: &str = "│";
/// From low to high.
pub const BEREIK: &str = "━";
/// The middle of it.
pub const MIDDEN: &str = "┿";
/// What is there.
pub const ER_IS: &str = "◆";
/// What is needed in the low band, on a line over the years.
pub const LAAG: &str = "▽";
/// What is needed in the band in the middle, or what there is to spend.
pub const NODIG: &str = "○";
/// What is needed in the high band.
pub const HOOG: &str = "△";
/// Far too little, too little, enough, more than needed, far more: beside a figure.
pub const AFWIJKING: [&str; 5] = ["▁", "▄", " ", "+", "‡"];
/// What lines are drawn with.
pub const LIJN: Marker = Marker::Braille;
