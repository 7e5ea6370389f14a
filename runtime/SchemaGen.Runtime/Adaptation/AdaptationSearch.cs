using SchemaGen.Runtime.Programs;

namespace SchemaGen.Runtime.Adaptation;

/// <summary>
/// The least change to a document. Bottom up, each element gets the cost of its adaptation to each pattern that it can have below its parents' patterns;
/// a content is a search over the costs of the children. Top down, the changes are then those of the cheapest pattern of the root.
/// </summary>
internal sealed class AdaptationSearch
{
    // What is wrong within an element is better named than the element itself.
    private const int ManyInventions = 256;

    private readonly XmlSchemaProgram _program;
    private readonly DocumentTree _tree;
    private readonly bool _canInvent;
    private readonly long _knownCost;
    private readonly StepBudget _budget = new();

    /// <summary>Finds the costs of all elements.</summary>
    /// <param name="program">The program.</param>
    /// <param name="tree">The document.</param>
    /// <param name="roots">The patterns of the root.</param>
    /// <param name="canInvent">Whether what is missing has a cost, too, so that it can be named.</param>
    /// <param name="keepsKnown">Whether what the schema knows is not to be removed.</param>
    /// <exception cref="AdaptationLimitException">That takes too long.</exception>
    public AdaptationSearch(XmlSchemaProgram program, DocumentTree tree, int[] roots, bool canInvent, bool keepsKnown)
    {
        (_program, _tree, _canInvent) = (program, tree, canInvent);
        _knownCost = !keepsKnown ? 0 : canInvent ? Cost.Invention : Cost.Impossible;
        FindPatterns(roots);
        for (int i = tree.Elements.Count - 1; i >= 0; i--)
        {
            FindCosts(tree.Elements[i]);
        }
    }

    /// <summary>The cost of the root.</summary>
    public long RootCost => _tree.Elements[0].LeastCost;

    /// <summary>The changed elements with their changes, parents before their children.</summary>
    public IEnumerable<(TreeElement Element, ElementPlan Plan)> Plans()
    {
        TreeElement root = _tree.Elements[0];
        Stack<(TreeElement Element, int Pattern)> work = new([(root, root.Patterns[Array.IndexOf(root.Costs, root.LeastCost)])]);
        while (work.TryPop(out (TreeElement Element, int Pattern) next))
        {
            if (next.Element.CostOf(next.Pattern) == 0)
            {
                continue;
            }

            ElementPlan plan = PlanOf(next.Element, _program.Elements[next.Pattern].Content)!;
            yield return (next.Element, plan);
            foreach ((TreeElement, int) child in plan.Content.Kept.SelectMany(static branch => branch))
            {
                work.Push(child);
            }
        }
    }

    private void FindPatterns(int[] roots)
    {
        ChildPatterns patterns = new(_program);
        Dictionary<TreeElement, int> sets = new(ReferenceEqualityComparer.Instance);
        long pairs = 0;
        foreach (TreeElement element in _tree.Elements)
        {
            int set = element.Parent is { } parent
                ? patterns.Below(sets[parent], element.Name)
                : patterns.NumberOf(roots.Where(pattern => _program.IsNamed(pattern, element.Name)));
            sets.Add(element, set);
            element.Patterns = patterns[set];
            element.KnownCost = element.Patterns.Length > 0 ? _knownCost >= Cost.Impossible ? _knownCost : _knownCost * ManyInventions : 0;
            pairs += element.Patterns.Length;
            if (pairs > AdaptationLimits.Pairs)
            {
                throw new AdaptationLimitException($"The document can be adapted in more than {AdaptationLimits.Pairs} pairs of an element and a pattern, the limit");
            }
        }
    }

    private void FindCosts(TreeElement element)
    {
        element.Costs = new long[element.Patterns.Length];
        element.LeastCost = Cost.Impossible;
        Dictionary<int, long>? known = element.Patterns.Length > 1 ? [] : null;
        for (int i = 0; i < element.Patterns.Length; i++)
        {
            int content = _program.Elements[element.Patterns[i]].Content;
            if (known is null || !known.TryGetValue(content, out long cost))
            {
                cost = PlanOf(element, content)?.Cost ?? Cost.Impossible;
                known?.Add(content, cost);
            }

            element.Costs[i] = cost;
            element.LeastCost = Math.Min(element.LeastCost, cost);
        }
    }

    /// <summary>The cheapest changes to an element under a content; null if there are none.</summary>
    private ElementPlan? PlanOf(TreeElement element, int content)
    {
        _budget.Count();
        AttributeFitting attributes = new(_program, content, element, _canInvent, _budget, _knownCost);
        ContentFitting fitting = new(_program, element, _canInvent, _budget, _knownCost > 0);
        TableRange variants = _program.Contents[content].Variants;
        (long Cost, int Variant)[] order = [.. Enumerable.Range(variants.Start, variants.Count)
            .Select(variant => (attributes.CostOf(_program.Variants[variant]), variant))
            .Where(static pair => pair.Item1 < Cost.Impossible)
            .OrderBy(static pair => pair.Item1)];
        (long Cost, int Variant, ContentPlan? Content) best = (Cost.Impossible, -1, null);
        foreach ((long cost, int variant) in order)
        {
            if (cost >= best.Cost)
            {
                break;
            }

            _budget.Count();
            ContentPlan plan = fitting.Fit(variant);
            long total = Cost.Sum(cost, plan.Cost);
            if (total < best.Cost)
            {
                best = (total, variant, plan);
            }
        }

        if (best.Content is null)
        {
            return null;
        }

        (AttributeDecision[] decisions, int[] missing) = attributes.DecideFor(_program.Variants[best.Variant]);
        int[] rows = [.. Enumerable.Range(0, decisions.Length).Select(attributes.RowOf)];
        return new ElementPlan(best.Cost, decisions, rows, missing, best.Content);
    }
}
