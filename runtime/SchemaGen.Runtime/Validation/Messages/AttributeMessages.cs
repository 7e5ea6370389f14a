using System.Text;
using SchemaGen.Datatypes;
using SchemaGen.Runtime.Programs;
using SchemaGen.Runtime.Scanning;
using SchemaGen.Runtime.Values;

namespace SchemaGen.Runtime.Validation.Messages;

/// <summary>Messages about attributes.</summary>
internal sealed class AttributeMessages(
    XmlSchemaProgram program, XmlTokenizer tokens, NameNumbers numbers, OpenElements open, Reasons reasons, IDatatypeContext context)
{
    private readonly SchemaNames _names = program.Names;
    private readonly StartTagRules _startTags = new(program);
    private readonly AttributeNames _words = new(program);
    private readonly MissingAttributes _missing = new(program);

    /// <summary>An attribute that no frame of the element accepts.</summary>
    public ErrorText NotAccepted(int depth, in AttributeToken attribute, int number, AttributeMatch match) => match switch
    {
        AttributeMatch.Unknown => Unknown(depth, attribute, number),
        AttributeMatch.InvalidValue => InvalidValue(depth, attribute, number),
        _ => Conflict(depth, attribute, number),
    };

    /// <summary>A start tag that lacks attributes in every frame.</summary>
    /// <param name="depth">The element.</param>
    /// <param name="isCaused">Whether other attributes are to blame.</param>
    public ErrorText Missing(int depth, out bool isCaused)
    {
        NamesInScope scope = open.NamesIn(depth);
        List<List<ProgramAttribute>> missing = _missing.OfStartTag(open[depth].Frames[0], out List<(string, string)> deciders);
        isCaused = deciders.Count > 0;
        return new ErrorText(
            XmlErrorCodes.MissingAttribute,
            scope.Note($"{open.Tag(depth)} lacks {_words.Needed(missing, scope)}{Reasons.Because(deciders)}"),
            _words.Of(missing.SelectMany(static group => group), scope));
    }

    private ErrorText Unknown(int depth, in AttributeToken attribute, int number)
    {
        (string LocalName, string NamespaceUri) name = NameOf(attribute);
        List<ProgramAttribute> allowed = Absent(depth);
        NamesInScope scope = open.NamesIn(depth);
        Candidates candidates = new(_names, name);
        List<string> expected = _words.Of(allowed, scope);
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
        string because = reasons.OfParent(depth, element => Array.Exists(program.AttributesOf(program.ContentOf(element)).ToArray(), other => other.Name == number));
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

            because = ReasonsAgainst(frame, ruledOut.FindAll(candidate => program.Values[candidate.Value].Matches(value, context)));
        }

        string text = Encoding.UTF8.GetString(value);
        (string words, List<string> expected) = TextMessages.Outcome(because.Length > 0 ? null : TextMessages.ReasonOf(text, fault), fault, because.Length > 0 ? null : text);
        return new ErrorText(
            XmlErrorCodes.InvalidAttributeValue,
            $"'{ShownText.Of(text)}' is not a value of attribute '{WrittenName(attribute)}' of {open.Tag(depth)}{because}{words}",
            expected);
    }

    private ErrorText Conflict(int depth, in AttributeToken attribute, int number)
    {
        NamesInScope scope = open.NamesIn(depth);
        ElementFrame frame = open[depth].Frames[0];
        List<string> expected = _words.Of(Absent(depth, without: number), scope);
        string what = expected.Count > 0 ? Listing.Of(expected) : "no more attributes";
        string because = ReasonsAgainst(frame, Candidates(frame, number).Alive);
        return new ErrorText(
            XmlErrorCodes.ConflictingAttribute, scope.Note($"Attribute '{WrittenName(attribute)}' is not allowed on {open.Tag(depth)}{because}; expected {what}"), expected);
    }

    /// <summary>The attributes that ruled out patterns of another, as a reason.</summary>
    private string ReasonsAgainst(ElementFrame frame, List<ProgramAttribute> ruledOut) =>
        Reasons.Because(frame.Deciders.Of([.. ruledOut.SelectMany(attribute => program.BitsOf(attribute.Alternatives))]));

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

    /// <summary>The attributes that the element could have beside those that it has.</summary>
    /// <param name="depth">The element.</param>
    /// <param name="without">The number of one that it should not have.</param>
    private List<ProgramAttribute> Absent(int depth, int without = -1)
    {
        List<(string, string)> present = [];
        foreach (ref readonly AttributeToken attribute in tokens.Attributes)
        {
            present.Add(NameOf(attribute));
        }

        List<ProgramAttribute> absent = [];
        foreach (ElementFrame frame in open[depth].Frames)
        {
            HashSet<int> ruledOut = RuledOutIn(program.Contents[frame.Content], without);
            foreach (ref readonly ProgramAttribute candidate in program.AttributesOf(program.Contents[frame.Content]))
            {
                if ((candidate.Name < 0 || !present.Contains((_names.LocalName(candidate.Name), _names.NamespaceUri(candidate.Name))))
                    && (candidate.Factor < 0 || !ruledOut.IsSupersetOf(program.BitsOf(candidate.Alternatives))))
                {
                    absent.Add(candidate);
                }
            }
        }

        // What is required matters most.
        return [.. absent.OrderBy(static candidate => candidate.Required.Bits == 0)];
    }

    /// <summary>The alternatives of a content that attributes of the start tag rule out, also those that are still to be validated.</summary>
    private HashSet<int> RuledOutIn(in ProgramContent content, int without)
    {
        HashSet<int> ruledOut = [];
        foreach (ref readonly AttributeToken attribute in tokens.Attributes)
        {
            int name = attribute.IsDeclaration ? -1 : numbers.Of(attribute.Name, attribute.NamespaceId);
            List<ProgramAttribute> matching = [];
            foreach (ref readonly ProgramAttribute candidate in program.AttributesOf(content))
            {
                if (name >= 0 && name != without && candidate.Factor >= 0 && _startTags.Allows(candidate, name) && program.Values[candidate.Value].Matches(tokens.ValueOf(attribute), context))
                {
                    matching.Add(candidate);
                }
            }

            if (matching.Count > 0)
            {
                ruledOut.UnionWith(program.BitsOf(program.MaskRows[matching[0].Factor]).Except(matching.SelectMany(candidate => program.BitsOf(candidate.Alternatives))));
            }
        }

        return ruledOut;
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
}
