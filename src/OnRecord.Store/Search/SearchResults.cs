using System.Collections.Immutable;
using OnRecord.Store.Statements;

namespace OnRecord.Store.Search;

/// <summary>What a search found, best match first in each list.</summary>
/// <param name="Statements">Statements whose words or speaker match.</param>
/// <param name="Reports">Reports whose headline or body match, each with its best passage.</param>
public sealed record SearchResults(ImmutableArray<SaidLine> Statements, ImmutableArray<SearchHit> Reports);
