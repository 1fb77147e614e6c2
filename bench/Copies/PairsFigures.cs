namespace OnRecord.Bench.Copies;

/// <summary>What one process measured on the corpus of copies, as it prints it.</summary>
/// <param name="Reports">Reports of the corpus.</param>
/// <param name="Words">Words of an average report.</param>
/// <param name="Similar">Pairs that share half of all sequences of both.</param>
/// <param name="Contained">Pairs that share half of the shorter one's, and fifteen.</param>
/// <param name="Ours">The index.</param>
/// <param name="Peer">MinHash.</param>
/// <param name="Bands">Bands and rows of the peer.</param>
internal sealed record PairsFigures(int Reports, double Words, int Similar, int Contained, FinderFigures Ours, FinderFigures Peer, string Bands);
