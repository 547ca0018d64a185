//! The letters of paper. What none of them has can't be printed.

/// Atkinson Hyperlegible Next in the four cuts of the layouts, and the signs it lacks: boxes, ticks, arrows.
pub const FILES: [&[u8]; 5] = [
    include_bytes!("../../assets/fonts/AtkinsonHyperlegibleNextTabular-Regular.ttf"),
    include_bytes!("../../assets/fonts/AtkinsonHyperlegibleNextTabular-SemiBold.ttf"),
    include_bytes!("../../assets/fonts/AtkinsonHyperlegibleNextTabular-Bold.ttf"),
    include_bytes!("../../assets/fonts/AtkinsonHyperlegibleNextTabular-Regular_Italic.ttf"),
    include_bytes!("../../assets/fonts/KrisparmSigns.ttf"),
];
