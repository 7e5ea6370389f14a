using SchemaGen.RelaxNg.Grammars;

namespace SchemaGen.Evolution.Inclusion.Letters;

/// <summary>Finds the name classes of grammars, and with them the letters.</summary>
internal static class NameClassCollector
{
    /// <summary>The letters of all names in the grammars.</summary>
    public static LetterTable Collect(params Grammar[] grammars)
    {
        HashSet<NameClass> elements = [];
        HashSet<NameClass> attributes = [];
        List<NameClass> elementOrder = [];
        List<NameClass> attributeOrder = [];
        foreach (Grammar grammar in grammars)
        {
            HashSet<Pattern> seen = [];
            Stack<Pattern> work = new([grammar.Start]);
            while (work.Count > 0)
            {
                Pattern pattern = work.Pop();
                if (!seen.Add(pattern))
                {
                    continue;
                }

                if (pattern is ElementPattern element)
                {
                    Add(element.NameClass, elements, elementOrder);
                    work.Push(element.Content);
                }
                else if (pattern is AttributePattern attribute)
                {
                    Add(attribute.NameClass, attributes, attributeOrder);
                }

                PatternParts.Push(pattern, work);
            }
        }

        return new LetterTable(elementOrder, attributeOrder);
    }

    private static void Add(NameClass nameClass, HashSet<NameClass> known, List<NameClass> order)
    {
        if (known.Add(nameClass))
        {
            order.Add(nameClass);
        }
    }
}
