namespace SchemaGen.RelaxNg.Grammars;

/// <summary>The patterns directly below a pattern, for walks over a grammar with an explicit stack.</summary>
public static class PatternParts
{
    /// <summary>
    /// Pushes the parts of a pattern so that the first in schema order is popped first. The content of an element is not a part of it: it
    /// may lead back.
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
