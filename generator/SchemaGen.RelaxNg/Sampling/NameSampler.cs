using SchemaGen.RelaxNg.Grammars;

namespace SchemaGen.RelaxNg.Sampling;

/// <summary>Chooses names of name classes.</summary>
internal sealed class NameSampler(Vocabulary vocabulary)
{
    private const int Attempts = 20;
    private static readonly string[] Invented = ["extra", "other", "x", "unknown", "a", "b"];

    /// <summary>A name of the class that is not taken; null if none is found.</summary>
    /// <param name="nameClass">The class.</param>
    /// <param name="known">Names that a wildcard may choose, if they are in it.</param>
    /// <param name="isTaken">Whether a name cannot be used.</param>
    /// <param name="random">Chooses.</param>
    public SampleName? Choose(NameClass nameClass, List<SampleName> known, Func<SampleName, bool> isTaken, SampleRandom random)
    {
        List<NameClass> alternatives = [];
        AddAlternatives(nameClass, alternatives);
        for (int i = 0; i < Attempts; i++)
        {
            if (Propose(random.Pick(alternatives), known, random) is { } name && !isTaken(name) && nameClass.Contains(name.NamespaceUri, name.LocalName))
            {
                return name;
            }
        }

        return FirstFree(alternatives, isTaken);
    }

    private static void AddAlternatives(NameClass nameClass, List<NameClass> alternatives)
    {
        while (nameClass is NameClassChoice choice)
        {
            AddAlternatives(choice.Left, alternatives);
            nameClass = choice.Right;
        }

        alternatives.Add(nameClass);
    }

    private SampleName? Propose(NameClass nameClass, List<SampleName> known, SampleRandom random)
    {
        SampleName proposed = nameClass switch
        {
            NameClassName name => new SampleName(name.NamespaceUri, name.LocalName),
            NsNameClass nsName => new SampleName(nsName.NamespaceUri, Word(known, random)),
            _ when known.Count > 0 && random.Chance(40) => random.Pick(known),
            _ => new SampleName(random.Pick(vocabulary.Namespaces), Word(known, random)),
        };
        return IsWritable(proposed) ? proposed : null;
    }

    private static string Word(List<SampleName> known, SampleRandom random) =>
        known.Count > 0 && random.Chance(30) ? random.Pick(known).LocalName : random.Pick(Invented);

    /// <summary>In the order of the schema, when chance does not help: all alternatives are tried with names that nobody has.</summary>
    private SampleName? FirstFree(List<NameClass> alternatives, Func<SampleName, bool> isTaken)
    {
        foreach (NameClass nameClass in alternatives)
        {
            IEnumerable<SampleName> names = nameClass is NameClassName name
                ? [new SampleName(name.NamespaceUri, name.LocalName)]
                : vocabulary.Namespaces.SelectMany(static namespaceUri =>
                    Enumerable.Range(1, Attempts).Select(number => new SampleName(namespaceUri, $"extra{number}")));
            foreach (SampleName candidate in names)
            {
                if (IsWritable(candidate) && nameClass.Contains(candidate.NamespaceUri, candidate.LocalName) && !isTaken(candidate))
                {
                    return candidate;
                }
            }
        }

        return null;
    }

    /// <summary>Namespaces in XML reserves names of namespace declarations.</summary>
    private static bool IsWritable(SampleName name) => name.NamespaceUri != Vocabulary.XmlnsNamespace && name.LocalName != "xmlns";
}
