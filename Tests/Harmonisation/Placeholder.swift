// Harmonisation
