using SchemaGen.RelaxNg.Diagnostics;
using SchemaGen.RelaxNg.Grammars;
using SchemaGen.RelaxNg.Linking;
using SchemaGen.RelaxNg.Syntax;
using SchemaGen.RelaxNg.Text;

namespace SchemaGen.RelaxNg.Simplification;

/// <summary>
/// Section 4.19: a <c>ref</c> to what is not an element stands for its body, which must not lead back to it without an element between.
/// Finds the order in which bodies can be made, each after those it holds, and refuses what would grow too large or too deep.
/// </summary>
internal sealed class ExpansionOrder(LinkedGrammar linked, SchemaLimits limits, DiagnosticBag diagnostics, CancellationToken cancellationToken)
{
    private readonly Dictionary<LinkedDefine, ExpansionSize> _done = new(ReferenceEquality<LinkedDefine>.Instance);
    private readonly HashSet<LinkedDefine> _open = new(ReferenceEquality<LinkedDefine>.Instance);
    private readonly List<LinkedDefine> _order = [];
    private bool _failed;

    /// <summary>All definitions in that order; null if there are errors.</summary>
    public IReadOnlyList<LinkedDefine>? Find()
    {
        foreach (LinkedDefine define in linked.Defines)
        {
            Follow(define);
        }

        if (!_failed)
        {
            MeasureElements(linked.Start, linked.Start.Location);
            foreach (LinkedDefine define in linked.Defines)
            {
                MeasureElements(define.Body, define.Location);
            }
        }

        return _failed ? null : _order;
    }

    /// <summary>Depth-first, with a stack of its own: chains of definitions may be long.</summary>
    private void Follow(LinkedDefine first)
    {
        Stack<(LinkedDefine Define, Queue<RefSyntax> Pending)> path = new();
        Enter(first, path);
        while (path.Count > 0 && !_failed)
        {
            cancellationToken.ThrowIfCancellationRequested();
            (LinkedDefine define, Queue<RefSyntax> pending) = path.Peek();
            if (pending.Count == 0)
            {
                path.Pop();
                _open.Remove(define);
                ExpansionSize size = Measure(define.Body);
                Check(size, define.Location);
                _done.Add(define, size);
                _order.Add(define);
                continue;
            }

            RefSyntax reference = pending.Dequeue();
            LinkedDefine target = linked.Resolve(reference);
            if (_open.Contains(target))
            {
                IEnumerable<string> circle = path.Select(static step => step.Define.Name).TakeWhile(name => name != target.Name).Reverse();
                string route = string.Join(" -> ", [target.Name, .. circle, target.Name]);
                diagnostics.Add(DiagnosticCode.RecursionWithoutElement, reference.Location, target.Name, route);
                _failed = true;
            }
            else
            {
                Enter(target, path);
            }
        }
    }

    private void Enter(LinkedDefine define, Stack<(LinkedDefine, Queue<RefSyntax>)> path)
    {
        if (!_done.ContainsKey(define))
        {
            _open.Add(define);
            Queue<RefSyntax> references = new();
            CollectReferences(define.Body, references);
            path.Push((define, references));
        }
    }

    private static void CollectReferences(PatternSyntax pattern, Queue<RefSyntax> references)
    {
        if (pattern is RefSyntax reference)
        {
            references.Enqueue(reference);
        }
        else if (pattern is not ElementSyntax)
        {
            foreach (PatternSyntax child in PatternSyntaxChildren.Of(pattern))
            {
                CollectReferences(child, references);
            }
        }
    }

    /// <summary>The size of a pattern with its references expanded, elements counted as one.</summary>
    private ExpansionSize Measure(PatternSyntax pattern)
    {
        if (pattern is RefSyntax reference)
        {
            return _done[linked.Resolve(reference)];
        }

        long patterns = 1;
        int depth = 0;
        if (pattern is not ElementSyntax)
        {
            foreach (PatternSyntax child in PatternSyntaxChildren.Of(pattern))
            {
                ExpansionSize size = Measure(child);
                patterns = Math.Min(patterns + size.Patterns, int.MaxValue);
                depth = Math.Max(depth, size.Depth);
            }
        }

        return new ExpansionSize(patterns, depth + 1);
    }

    private void MeasureElements(PatternSyntax pattern, SourceLocation within)
    {
        if (pattern is ElementSyntax element)
        {
            Check(Measure(element.Content), within);
        }

        foreach (PatternSyntax child in PatternSyntaxChildren.Of(pattern))
        {
            MeasureElements(child, within);
        }
    }

    private void Check(ExpansionSize size, SourceLocation location)
    {
        if (size.Patterns > limits.ExpandedPatterns)
        {
            diagnostics.Add(DiagnosticCode.TooLarge, location, $"{limits.ExpandedPatterns}");
            _failed = true;
        }

        if (size.Depth > limits.ExpandedDepth)
        {
            diagnostics.Add(DiagnosticCode.TooDeep, location, $"{limits.ExpandedDepth}");
            _failed = true;
        }
    }

    private sealed record ExpansionSize(long Patterns, int Depth);
}
