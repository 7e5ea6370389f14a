using SchemaGen.RelaxNg.Grammars;

namespace SchemaGen.RelaxNg.Derivatives;

/// <summary>One way in which an open element can be what the schema allows. Immutable; equal by reference.</summary>
internal sealed class Candidate(Pattern content, IReadOnlyList<Candidate> continuations)
{
    /// <summary>The pattern that the rest of the content must match.</summary>
    public Pattern Content { get; } = content;

    /// <summary>The continuation of the parent if it does.</summary>
    public IReadOnlyList<Candidate> Continuations { get; } = continuations;

    /// <summary>Joins candidates of equal content: what can be said of one can be said of all.</summary>
    public static IReadOnlyList<Candidate> Merge(IReadOnlyList<Candidate> candidates)
    {
        if (candidates.Count < 2)
        {
            return candidates;
        }

        Dictionary<Pattern, List<Candidate>> byContent = [];
        List<Pattern> order = [];
        foreach (Candidate candidate in candidates)
        {
            if (!byContent.TryGetValue(candidate.Content, out List<Candidate>? same))
            {
                same = [];
                byContent.Add(candidate.Content, same);
                order.Add(candidate.Content);
            }

            same.Add(candidate);
        }

        return [.. order.Select(content => byContent[content] is [var only] ? only : new Candidate(content, Union(byContent[content])))];
    }

    private static List<Candidate> Union(List<Candidate> candidates) =>
        [.. candidates.SelectMany(static candidate => candidate.Continuations).Distinct()];
}
