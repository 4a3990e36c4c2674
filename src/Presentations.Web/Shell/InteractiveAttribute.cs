using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace Presentations.Web.Shell;

/// <summary>Puts a whole folder of pages on a circuit; its layout stays a plain document, which keeps circuits small.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class InteractiveAttribute : RenderModeAttribute
{
    public override IComponentRenderMode Mode => RenderMode.InteractiveServer;
}
