using System.Xml;
using SchemaGen.RelaxNg.Grammars;

namespace SchemaGen.RelaxNg.Derivatives;

/// <summary>
/// Validates documents by pattern derivatives. It is slower than a compiled program but simpler to verify, so it serves as the reference.
/// Memory is bounded by the document's depth and a cache. Not thread-safe.
/// Validators may share a grammar as long as no other code creates patterns with its factory at the same time.
/// </summary>
public sealed class DerivativeValidator
{
    private const string XmlnsNamespace = "http://www.w3.org/2000/xmlns/";
    private static readonly Candidate[] NoCandidates = [];
    private readonly Grammar _grammar;
    private readonly DerivativeLimits _limits;
    private DerivativeEngine _engine;

    /// <summary>Creates a validator.</summary>
    /// <param name="grammar">The schema in the simple form.</param>
    /// <param name="limits">The limits, or null for the defaults.</param>
    public DerivativeValidator(Grammar grammar, DerivativeLimits? limits = null)
    {
        _grammar = grammar;
        _limits = limits ?? DerivativeLimits.Default;
        _engine = new DerivativeEngine(grammar, grammar.Patterns.Count);
    }

    /// <summary>
    /// Returns whether the document is valid. A document nested deeper than <see cref="DerivativeLimits.Depth"/> is not. Reads to the end of the
    /// document or to the first error.
    /// </summary>
    /// <param name="reader">A reader at the start of a document, or at its root element.</param>
    /// <exception cref="XmlException">The document is not well-formed.</exception>
    public bool IsValid(XmlReader reader)
    {
        ReaderDatatypeContext context = new(reader);
        Stack<ElementFrame> frames = new();
        frames.Push(new ElementFrame([new Candidate(_grammar.Start, NoCandidates)]));
        for (bool isRead = reader.NodeType == XmlNodeType.Element || reader.Read(); isRead; isRead = reader.Read())
        {
            bool goesOn = true;
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    bool isEmpty = reader.IsEmptyElement;
                    goesOn = frames.Count <= _limits.Depth && Open(reader, context, frames) && (!isEmpty || Close(context, frames));
                    break;

                case XmlNodeType.EndElement:
                    goesOn = Close(context, frames);
                    break;

                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                    frames.Peek().AppendText(reader.Value);
                    break;
            }

            if (!goesOn)
            {
                return false;
            }
        }

        ElementFrame document = frames.Pop();
        return document.HasChildren && document.Candidates.Any(static candidate => candidate.Content.IsNullable);
    }

    private bool Open(XmlReader reader, ReaderDatatypeContext context, Stack<ElementFrame> frames)
    {
        if (_engine.Size > _limits.CachedPatterns)
        {
            _engine = new DerivativeEngine(_grammar, _engine.NextId);
        }

        ElementFrame parent = frames.Peek();
        TakeTextBetweenChildren(parent, context);
        parent.HasChildren = true;
        IReadOnlyList<Candidate> children = MatchName(parent.Candidates, reader.NamespaceURI, reader.LocalName);
        while (reader.MoveToNextAttribute())
        {
            if (reader.NamespaceURI != XmlnsNamespace)
            {
                children = Derive(children, content => _engine.Attributes.Of(content, reader, context));
            }
        }

        reader.MoveToElement();
        children = Derive(children, _engine.Closed.Of);
        frames.Push(new ElementFrame(children));
        return children.Count > 0;
    }

    private IReadOnlyList<Candidate> MatchName(IReadOnlyList<Candidate> parents, string namespaceUri, string localName)
    {
        // A child pattern reached in several ways is followed once, along with all continuations of its parents.
        Dictionary<Pattern, List<Candidate>> continuations = [];
        List<Pattern> order = [];
        foreach (Candidate parent in parents)
        {
            foreach (ChildMatch match in _engine.Children.Of(parent.Content, namespaceUri, localName))
            {
                if (!continuations.TryGetValue(match.Element.Content, out List<Candidate>? known))
                {
                    known = [];
                    continuations.Add(match.Element.Content, known);
                    order.Add(match.Element.Content);
                }

                known.Add(new Candidate(match.Rest, parent.Continuations));
            }
        }

        return [.. order.Select(content => new Candidate(content, Candidate.Merge(continuations[content])))];
    }

    private bool Close(ReaderDatatypeContext context, Stack<ElementFrame> frames)
    {
        ElementFrame child = frames.Pop();
        IReadOnlyList<Candidate> accepted;
        if (child.HasChildren)
        {
            TakeTextBetweenChildren(child, context);
            accepted = [.. child.Candidates.Where(static candidate => candidate.Content.IsNullable)];
        }
        else
        {
            // Without children, white space may count either as a value or as nothing.
            string text = child.TakeText(out bool isWhiteSpace);
            accepted =
            [
                .. child.Candidates.Where(candidate =>
                    (isWhiteSpace && candidate.Content.IsNullable) || _engine.Texts.Of(candidate.Content, text, context).IsNullable),
            ];
        }

        frames.Peek().Candidates = Continue(accepted);
        return accepted.Count > 0;
    }

    private static IReadOnlyList<Candidate> Continue(IReadOnlyList<Candidate> accepted) =>
        Candidate.Merge([.. accepted.SelectMany(static candidate => candidate.Continuations).Distinct()]);

    /// <summary>Processes text between children, where white space is insignificant.</summary>
    private void TakeTextBetweenChildren(ElementFrame frame, ReaderDatatypeContext context)
    {
        string text = frame.TakeText(out bool isWhiteSpace);
        if (!isWhiteSpace)
        {
            frame.Candidates = Derive(frame.Candidates, content => _engine.Texts.Of(content, text, context));
        }
    }

    private static IReadOnlyList<Candidate> Derive(IReadOnlyList<Candidate> candidates, Func<Pattern, Pattern> derive) => Candidate.Merge(
    [
        .. candidates
            .Select(candidate => new Candidate(derive(candidate.Content), candidate.Continuations))
            .Where(static candidate => candidate.Content is not NotAllowedPattern),
    ]);
}
