namespace SchemaGen.RelaxNg.Grammars;

/// <summary>Finds the direct parts of a pattern, for traversals with an explicit stack.</summary>
public static class PatternParts
{
    /// <summary>
    /// Pushes the parts of a pattern. The first part in schema order is popped first. The content of an element is not pushed because
    /// elements can be recursive.
    /// </summary>
    public static void Push(Pattern pattern, Stack<Pattern> work)
    {
        switch (pattern)
        {
            case ChoicePattern choice:
                work.Push(choice.Right);
                work.Push(choice.Left);
                break;
            case GroupPattern group:
                work.Push(group.Right);
                work.Push(group.Left);
                break;
            case InterleavePattern interleave:
                work.Push(interleave.Right);
                work.Push(interleave.Left);
                break;
            case OneOrMorePattern oneOrMore:
                work.Push(oneOrMore.Content);
                break;
            case ListPattern list:
                work.Push(list.Content);
                break;
            case AttributePattern attribute:
                work.Push(attribute.Content);
                break;
            case DataPattern { Except: Pattern except }:
                work.Push(except);
                break;
        }
    }
}
