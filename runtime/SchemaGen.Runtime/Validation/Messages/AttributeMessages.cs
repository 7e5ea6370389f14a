using System.Text;
using SchemaGen.Datatypes;
using SchemaGen.Runtime.Programs;
using SchemaGen.Runtime.Scanning;
using SchemaGen.Runtime.Values;

namespace SchemaGen.Runtime.Validation.Messages;

/// <summary>Messages about attributes.</summary>
internal sealed class AttributeMessages(XmlSchemaProgram program, XmlTokenizer tokens, OpenElements open, IDatatypeContext context)
{
    private readonly SchemaNames _names = program.Names;
    private readonly StartTagRules _startTags = new(program);

    /// <summary>An attribute that no frame of the element accepts.</summary>
    public ErrorText NotAccepted(int depth, in AttributeToken attribute, int number, AttributeMatch match) => match switch
    {
        AttributeMatch.Unknown => Unknown(depth, attribute, number),
        AttributeMatch.InvalidValue => InvalidValue(depth, attribute, number),
        _ => Conflict(depth, attribute),
    };

    /// <summary>A start tag that lacks attributes in every frame.</summary>
    public ErrorText Missing(int depth)
    {
        ElementFrame frame = open[depth].Frames[0];
        ref readonly ProgramContent content = ref program.Contents[frame.Content];
        List<TableRange> required = [content.Required];
        bool oneOf = frame.Sees(program.MaskOf(content.Required));
        if (oneOf)
        {
            // Each alternative that is left lacks something: one of these would do.
            TableRange rows = content.AlternativeRequired;
            required = [.. frame.LivingAlternatives(content.Alternatives).Select(alternative => program.MaskRows[rows.Start + alternative])];
        }

        HashSet<MaskWord> missing = [];
        foreach (TableRange range in required)
        {
            foreach (MaskWord word in program.MaskOf(range))
            {
                for (ulong rest = word.Bits; rest != 0; rest &= rest - 1)
                {
                    MaskWord bit = new(word.Word, rest & (~rest + 1));
                    if (!frame.Sees([bit]))
                    {
                        missing.Add(bit);
                    }
                }
            }
        }

        NamesInScope scope = open.NamesIn(depth);
        List<string> expected = [.. Display(program.AttributesOf(content).ToArray().Where(attribute => missing.Contains(attribute.Required)), scope)];
        string what = expected.Count == 1 ? Noun(expected[0]) : oneOf ? $"one of the attributes {Listing.Of(expected)}" : $"the attributes {Listing.Of(expected, "and")}";
        return new ErrorText(XmlErrorCodes.MissingAttribute, scope.Note($"{open.Tag(depth)} lacks {what}{(oneOf ? OpenElements.Because(frame.Deciders.ToList()) : "")}"), expected);
    }

    private static string Noun(string expected) => expected.Contains(' ', StringComparison.Ordinal) ? expected : $"attribute '{expected}'";

    private ErrorText Unknown(int depth, in AttributeToken attribute, int number)
    {
        (string LocalName, string NamespaceUri) name = NameOf(attribute);
        List<ProgramAttribute> allowed = Absent(depth);
        NamesInScope scope = open.NamesIn(depth);
        Candidates candidates = new(_names, name);
        List<string> expected = [.. Display(allowed, scope)];
        string found = $"Attribute '{WrittenName(attribute)}'";
        List<int> names = [.. allowed.Select(static candidate => candidate.Name)];
        List<int> sameLocalName = candidates.OfOtherNamespaces(names);
        string? nearest = null;
        if ((sameLocalName.Count > 0 ? sameLocalName[0] : candidates.Nearest(names)) is int meant)
        {
            // Taken for the one that was meant, so that its absence is not reported, too.
            SeeAs(depth, meant);
            nearest = scope.Attribute(_names.LocalName(meant), _names.NamespaceUri(meant));
        }

        if (sameLocalName.Count > 0 && name.NamespaceUri.Length > 0)
        {
            return new ErrorText(
                XmlErrorCodes.UnexpectedAttribute,
                scope.Note($"{found} of {open.Tag(depth)} {candidates.WrongNamespace(sameLocalName)}; did you mean '{nearest}'?"),
                Listing.NearestFirst(expected, nearest));
        }

        expected = Listing.NearestFirst(expected, nearest);
        string because = open.BecauseOther(depth, element => Array.Exists(program.AttributesOf(program.ContentOf(element)).ToArray(), other => other.Name == number));
        string what = expected.Count > 0 ? Listing.Of(expected) : HasAttributes(depth) ? "no more attributes" : "no attributes";
        string near = Listing.Outcome(nearest, $"'{nearest}'", expected, what);
        return new ErrorText(XmlErrorCodes.UnexpectedAttribute, scope.Note($"{found} is not allowed on {open.Tag(depth)}{because}{near}"), expected);
    }

    private ErrorText InvalidValue(int depth, in AttributeToken attribute, int number)
    {
        byte[] value = tokens.ValueOf(attribute).ToArray();
        ValueFault fault = new();
        string because = "";
        foreach (ElementFrame frame in open[depth].Frames)
        {
            (List<ProgramAttribute> alive, List<ProgramAttribute> ruledOut) = Candidates(frame, number);
            foreach (ProgramAttribute candidate in alive)
            {
                program.Values[candidate.Value].Explain(value, context, fault);
            }

            if (ruledOut.Exists(candidate => program.Values[candidate.Value].Matches(value, context)))
            {
                because = OpenElements.Because(frame.Deciders.ToList());
            }
        }

        string text = Encoding.UTF8.GetString(value);
        (string words, List<string> expected) = TextMessages.Outcome(because.Length > 0 ? null : TextMessages.ReasonOf(text, fault), fault, because.Length > 0 ? null : text);
        return new ErrorText(
            XmlErrorCodes.InvalidAttributeValue,
            $"'{ShownText.Of(text)}' is not a value of attribute '{WrittenName(attribute)}' of {open.Tag(depth)}{because}{words}",
            expected);
    }

    private ErrorText Conflict(int depth, in AttributeToken attribute)
    {
        string localName = NameOf(attribute).LocalName;
        List<(string Name, string Value)> others = [.. open[depth].Frames[0].Deciders.ToList().Where(decider => decider.Name != localName)];
        string value = ShownText.Of(Encoding.UTF8.GetString(tokens.ValueOf(attribute)));
        return new ErrorText(
            XmlErrorCodes.ConflictingAttribute,
            $"Attribute '{WrittenName(attribute)}' with the value '{value}' is not allowed on {open.Tag(depth)}{OpenElements.Because(others)}",
            []);
    }

    /// <summary>The name as the document writes it.</summary>
    private string WrittenName(in AttributeToken attribute) =>
        ShownText.Of(Encoding.UTF8.GetString(tokens.Bytes.AsSpan(attribute.Name.Start, attribute.Name.Length)));

    /// <summary>The expanded name.</summary>
    public (string LocalName, string NamespaceUri) NameOf(in AttributeToken attribute) =>
        (Encoding.UTF8.GetString(tokens.LocalNameOf(attribute.Name)), tokens.Namespaces.UriOf(attribute.NamespaceId));

    private bool HasAttributes(int depth)
    {
        foreach (ElementFrame frame in open[depth].Frames)
        {
            if (program.Contents[frame.Content].Attributes.Count > 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The attributes that the element could have and does not have.</summary>
    private List<ProgramAttribute> Absent(int depth)
    {
        List<(string, string)> present = [];
        foreach (ref readonly AttributeToken attribute in tokens.Attributes)
        {
            present.Add(NameOf(attribute));
        }

        List<ProgramAttribute> allowed = [];
        foreach (ElementFrame frame in open[depth].Frames)
        {
            foreach (ref readonly ProgramAttribute candidate in program.AttributesOf(program.Contents[frame.Content]))
            {
                if (candidate.Name < 0 || !present.Contains((_names.LocalName(candidate.Name), _names.NamespaceUri(candidate.Name))))
                {
                    allowed.Add(candidate);
                }
            }
        }

        // What is required matters most.
        return [.. allowed.OrderBy(static candidate => candidate.Required.Bits == 0)];
    }

    private void SeeAs(int depth, int name)
    {
        foreach (ElementFrame frame in open[depth].Frames)
        {
            foreach (ref readonly ProgramAttribute candidate in program.AttributesOf(program.Contents[frame.Content]))
            {
                if (candidate.Name == name)
                {
                    frame.See(candidate.Required);
                }
            }
        }
    }

    /// <summary>The patterns of an attribute: those that the other attributes leave, all if they leave none, and those that they rule out.</summary>
    private (List<ProgramAttribute> Alive, List<ProgramAttribute> RuledOut) Candidates(ElementFrame frame, int name)
    {
        List<ProgramAttribute> all = [];
        foreach (ref readonly ProgramAttribute attribute in program.AttributesOf(program.Contents[frame.Content]))
        {
            if (_startTags.Allows(attribute, name))
            {
                all.Add(attribute);
            }
        }

        List<ProgramAttribute> alive = all.FindAll(candidate => candidate.Factor < 0 || frame.IsAnyAlive(program.MaskOf(candidate.Alternatives)));
        return alive.Count > 0 ? (alive, all.FindAll(candidate => !alive.Contains(candidate))) : (all, []);
    }

    private IEnumerable<string> Display(IEnumerable<ProgramAttribute> attributes, NamesInScope scope)
    {
        List<string> shown = [];
        List<NameSet> wildcards = [];
        foreach (ProgramAttribute attribute in attributes)
        {
            if (attribute.NameSet < 0)
            {
                shown.Add(scope.Attribute(_names.LocalName(attribute.Name), _names.NamespaceUri(attribute.Name)));
            }
            else
            {
                wildcards.Add(program.NameSets[attribute.NameSet]);
            }
        }

        return shown.Concat(wildcards.Distinct().SelectMany(set => new OpenNames(_names).Of(set, "attribute", scope.Attribute, shown))).Distinct(StringComparer.Ordinal);
    }
}
