using SchemaGen.RelaxNg.Syntax;

namespace SchemaGen.RelaxNg.Simplification;

/// <summary>
/// A step of section 4 that concerns one node: it gives the node's meaning in simpler patterns. Steps are applied where a node is lowered
/// and do not touch its children, so that elements stay the objects of the linked grammar.
/// </summary>
internal interface ISimplificationStep
{
    /// <summary>The node in simpler patterns; the node itself if the step does not concern it.</summary>
    PatternSyntax Apply(PatternSyntax node);
}
