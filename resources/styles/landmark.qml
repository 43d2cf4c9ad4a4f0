<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis labelsEnabled="1" simplifyDrawingTol="1" simplifyMaxScale="1" version="3.40.6-Bratislava" simplifyLocal="1" styleCategories="Symbology|Labeling|MapTips|Rendering" autoRefreshMode="Disabled" minScale="15000" symbologyReferenceScale="-1" simplifyAlgorithm="0" hasScaleBasedVisibilityFlag="1" maxScale="0" simplifyDrawingHints="1" autoRefreshTime="0">
 <renderer-v2 type="RuleRenderer" referencescale="-1" enableorderby="0" symbollevels="0" forceraster="0">
  <rules key="{4e5d8adc-1be5-5e08-b6b1-9fb19881b5a7}">
   <rule filter="&quot;kind&quot; IN ('school','preschool')" label="School" symbol="0" key="{99c4c66b-378b-5280-998c-6e4827ac81f3}"/>
   <rule filter="&quot;kind&quot; IN ('station')" label="Station" symbol="1" key="{281aed2b-4c48-52b1-a554-1be8933f6900}"/>
   <rule filter="&quot;kind&quot; IN ('bus_stop')" scalemindenom="6000" label="Bus stop" symbol="2" key="{e6137837-e7be-5d0f-9f66-42d39600287b}"/>
   <rule filter="ELSE" scalemindenom="8000" label="Other landmark" symbol="3" key="{d4ea290a-90d3-550f-b99a-abbd19c22151}"/>
  </rules>
  <symbols>
   <symbol type="marker" alpha="1" clip_to_extent="1" is_animated="0" name="0" frame_rate="10" force_rhr="0">
    <data_defined_properties>
     <Option type="Map">
      <Option type="QString" value="" name="name"/>
      <Option name="properties"/>
      <Option type="QString" value="collection" name="type"/>
     </Option>
    </data_defined_properties>
    <layer pass="0" locked="0" id="{6fdeff0a-fe8f-5d4a-8cda-c251fc490cbe}" enabled="1" class="SvgMarker">
     <Option type="Map">
      <Option type="QString" value="0" name="angle"/>
      <Option type="QString" value="91,74,122,255,rgb:0.35686274509803922,0.29019607843137257,0.47843137254901963,1" name="color"/>
      <Option type="QString" value="0" name="fixedAspectRatio"/>
      <Option type="QString" value="1" name="horizontal_anchor_point"/>
      <Option type="QString" value="base64:PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHZpZXdCb3g9IjAgMCAyNCAyNCIgd2lkdGg9IjI0IiBoZWlnaHQ9IjI0Ij48cGF0aCBkPSJNMTIgNEwxLjUgOS4yIDEyIDE0LjRsMTAuNS01LjJ6IiBmaWxsPSJwYXJhbShmaWxsKSAjODg4ODg4IiBzdHJva2U9InBhcmFtKG91dGxpbmUpICMyMjIyMjIiIHN0cm9rZS13aWR0aD0icGFyYW0ob3V0bGluZS13aWR0aCkgMSIgc3Ryb2tlLWxpbmVqb2luPSJyb3VuZCIgc3Ryb2tlLWxpbmVjYXA9InJvdW5kIi8+PHBhdGggZD0iTTUuNSAxMi4ydjQuNmMzLjYgMyA5LjQgMyAxMyAwdi00LjZMMTIgMTUuNnoiIGZpbGw9InBhcmFtKGZpbGwpICM4ODg4ODgiIHN0cm9rZT0icGFyYW0ob3V0bGluZSkgIzIyMjIyMiIgc3Ryb2tlLXdpZHRoPSJwYXJhbShvdXRsaW5lLXdpZHRoKSAxIiBzdHJva2UtbGluZWpvaW49InJvdW5kIiBzdHJva2UtbGluZWNhcD0icm91bmQiLz48L3N2Zz4=" name="name"/>
      <Option type="QString" value="0,0" name="offset"/>
      <Option type="QString" value="3x:0,0,0,0,0,0" name="offset_map_unit_scale"/>
      <Option type="QString" value="MM" name="offset_unit"/>
      <Option type="QString" value="255,255,255,255,rgb:1,1,1,1" name="outline_color"/>
      <Option type="QString" value="0.14" name="outline_width"/>
      <Option type="QString" value="3x:0,0,0,0,0,0" name="outline_width_map_unit_scale"/>
      <Option type="QString" value="MM" name="outline_width_unit"/>
      <Option name="parameters"/>
      <Option type="QString" value="diameter" name="scale_method"/>
      <Option type="QString" value="3.6" name="size"/>
      <Option type="QString" value="3x:0,0,0,0,0,0" name="size_map_unit_scale"/>
      <Option type="QString" value="MM" name="size_unit"/>
      <Option type="QString" value="1" name="vertical_anchor_point"/>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option type="QString" value="" name="name"/>
       <Option name="properties"/>
       <Option type="QString" value="collection" name="type"/>
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
   <symbol type="marker" alpha="1" clip_to_extent="1" is_animated="0" name="1" frame_rate="10" force_rhr="0">
    <data_defined_properties>
     <Option type="Map">
      <Option type="QString" value="" name="name"/>
      <Option name="properties"/>
      <Option type="QString" value="collection" name="type"/>
     </Option>
    </data_defined_properties>
    <layer pass="0" locked="0" id="{d4748a48-dd2b-58ec-93c5-3c59f771a2f6}" enabled="1" class="SvgMarker">
     <Option type="Map">
      <Option type="QString" value="0" name="angle"/>
      <Option type="QString" value="91,74,122,255,rgb:0.35686274509803922,0.29019607843137257,0.47843137254901963,1" name="color"/>
      <Option type="QString" value="0" name="fixedAspectRatio"/>
      <Option type="QString" value="1" name="horizontal_anchor_point"/>
      <Option type="QString" value="base64:PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHZpZXdCb3g9IjAgMCAyNCAyNCIgd2lkdGg9IjI0IiBoZWlnaHQ9IjI0Ij48cmVjdCB4PSI1IiB5PSIxLjgiIHdpZHRoPSIxNCIgaGVpZ2h0PSIxNS40IiByeD0iMy40IiBmaWxsPSJwYXJhbShmaWxsKSAjODg4ODg4IiBzdHJva2U9InBhcmFtKG91dGxpbmUpICMyMjIyMjIiIHN0cm9rZS13aWR0aD0icGFyYW0ob3V0bGluZS13aWR0aCkgMSIvPjxwYXRoIGQ9Ik03LjQgNS40aDkuMnY0LjhINy40eiIgZmlsbD0iI0ZGRkZGRiIvPjxwYXRoIGQ9Ik04LjYgMTcuNmwtMyA0LjZNMTUuNCAxNy42bDMgNC42TTcgMjBoMTAiIGZpbGw9Im5vbmUiIHN0cm9rZT0icGFyYW0ob3V0bGluZSkgIzIyMjIyMiIgc3Ryb2tlLXdpZHRoPSIxLjciIHN0cm9rZS1saW5lY2FwPSJyb3VuZCIvPjwvc3ZnPg==" name="name"/>
      <Option type="QString" value="0,0" name="offset"/>
      <Option type="QString" value="3x:0,0,0,0,0,0" name="offset_map_unit_scale"/>
      <Option type="QString" value="MM" name="offset_unit"/>
      <Option type="QString" value="255,255,255,255,rgb:1,1,1,1" name="outline_color"/>
      <Option type="QString" value="0.14" name="outline_width"/>
      <Option type="QString" value="3x:0,0,0,0,0,0" name="outline_width_map_unit_scale"/>
      <Option type="QString" value="MM" name="outline_width_unit"/>
      <Option name="parameters"/>
      <Option type="QString" value="diameter" name="scale_method"/>
      <Option type="QString" value="4" name="size"/>
      <Option type="QString" value="3x:0,0,0,0,0,0" name="size_map_unit_scale"/>
      <Option type="QString" value="MM" name="size_unit"/>
      <Option type="QString" value="1" name="vertical_anchor_point"/>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option type="QString" value="" name="name"/>
       <Option name="properties"/>
       <Option type="QString" value="collection" name="type"/>
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
   <symbol type="marker" alpha="1" clip_to_extent="1" is_animated="0" name="2" frame_rate="10" force_rhr="0">
    <data_defined_properties>
     <Option type="Map">
      <Option type="QString" value="" name="name"/>
      <Option name="properties"/>
      <Option type="QString" value="collection" name="type"/>
     </Option>
    </data_defined_properties>
    <layer pass="0" locked="0" id="{b1da27bd-4434-586a-9d70-8692412f8854}" enabled="1" class="SvgMarker">
     <Option type="Map">
      <Option type="QString" value="0" name="angle"/>
      <Option type="QString" value="91,74,122,255,rgb:0.35686274509803922,0.29019607843137257,0.47843137254901963,1" name="color"/>
      <Option type="QString" value="0" name="fixedAspectRatio"/>
      <Option type="QString" value="1" name="horizontal_anchor_point"/>
      <Option type="QString" value="base64:PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHZpZXdCb3g9IjAgMCAyNCAyNCIgd2lkdGg9IjI0IiBoZWlnaHQ9IjI0Ij48cmVjdCB4PSI0IiB5PSIzIiB3aWR0aD0iMTYiIGhlaWdodD0iMTUuNSIgcng9IjIuNCIgZmlsbD0icGFyYW0oZmlsbCkgIzg4ODg4OCIgc3Ryb2tlPSJwYXJhbShvdXRsaW5lKSAjMjIyMjIyIiBzdHJva2Utd2lkdGg9InBhcmFtKG91dGxpbmUtd2lkdGgpIDEiLz48cGF0aCBkPSJNNi40IDZoMTEuMnY1LjJINi40eiIgZmlsbD0iI0ZGRkZGRiIvPjxjaXJjbGUgY3g9IjgiIGN5PSIyMCIgcj0iMS45IiBmaWxsPSJwYXJhbShvdXRsaW5lKSAjMjIyMjIyIi8+PGNpcmNsZSBjeD0iMTYiIGN5PSIyMCIgcj0iMS45IiBmaWxsPSJwYXJhbShvdXRsaW5lKSAjMjIyMjIyIi8+PC9zdmc+" name="name"/>
      <Option type="QString" value="0,0" name="offset"/>
      <Option type="QString" value="3x:0,0,0,0,0,0" name="offset_map_unit_scale"/>
      <Option type="QString" value="MM" name="offset_unit"/>
      <Option type="QString" value="255,255,255,255,rgb:1,1,1,1" name="outline_color"/>
      <Option type="QString" value="0.14" name="outline_width"/>
      <Option type="QString" value="3x:0,0,0,0,0,0" name="outline_width_map_unit_scale"/>
      <Option type="QString" value="MM" name="outline_width_unit"/>
      <Option name="parameters"/>
      <Option type="QString" value="diameter" name="scale_method"/>
      <Option type="QString" value="2.4" name="size"/>
      <Option type="QString" value="3x:0,0,0,0,0,0" name="size_map_unit_scale"/>
      <Option type="QString" value="MM" name="size_unit"/>
      <Option type="QString" value="1" name="vertical_anchor_point"/>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option type="QString" value="" name="name"/>
       <Option name="properties"/>
       <Option type="QString" value="collection" name="type"/>
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
   <symbol type="marker" alpha="1" clip_to_extent="1" is_animated="0" name="3" frame_rate="10" force_rhr="0">
    <data_defined_properties>
     <Option type="Map">
      <Option type="QString" value="" name="name"/>
      <Option name="properties"/>
      <Option type="QString" value="collection" name="type"/>
     </Option>
    </data_defined_properties>
    <layer pass="0" locked="0" id="{8b1d9d02-a55c-544a-ad1c-0c97d2795c55}" enabled="1" class="SimpleMarker">
     <Option type="Map">
      <Option type="QString" value="0" name="angle"/>
      <Option type="QString" value="square" name="cap_style"/>
      <Option type="QString" value="91,74,122,255,rgb:0.35686274509803922,0.29019607843137257,0.47843137254901963,1" name="color"/>
      <Option type="QString" value="1" name="horizontal_anchor_point"/>
      <Option type="QString" value="round" name="joinstyle"/>
      <Option type="QString" value="circle" name="name"/>
      <Option type="QString" value="0,0" name="offset"/>
      <Option type="QString" value="3x:0,0,0,0,0,0" name="offset_map_unit_scale"/>
      <Option type="QString" value="MM" name="offset_unit"/>
      <Option type="QString" value="255,255,255,255,rgb:1,1,1,1" name="outline_color"/>
      <Option type="QString" value="solid" name="outline_style"/>
      <Option type="QString" value="0.25" name="outline_width"/>
      <Option type="QString" value="3x:0,0,0,0,0,0" name="outline_width_map_unit_scale"/>
      <Option type="QString" value="MM" name="outline_width_unit"/>
      <Option type="QString" value="diameter" name="scale_method"/>
      <Option type="QString" value="1.6" name="size"/>
      <Option type="QString" value="3x:0,0,0,0,0,0" name="size_map_unit_scale"/>
      <Option type="QString" value="MM" name="size_unit"/>
      <Option type="QString" value="1" name="vertical_anchor_point"/>
     </Option>
     <data_defined_properties>
      <Option type="Map">
       <Option type="QString" value="" name="name"/>
       <Option name="properties"/>
       <Option type="QString" value="collection" name="type"/>
      </Option>
     </data_defined_properties>
    </layer>
   </symbol>
  </symbols>
  <data-defined-properties>
   <Option type="Map">
    <Option type="QString" value="" name="name"/>
    <Option name="properties"/>
    <Option type="QString" value="collection" name="type"/>
   </Option>
  </data-defined-properties>
 </renderer-v2>
 <selection mode="Default">
  <selectionColor invalid="1"/>
 </selection>
 <labeling type="simple">
  <settings calloutType="simple">
   <text-style fontSizeUnit="Point" fontStrikeout="0" fontUnderline="0" forcedBold="1" textOrientation="horizontal" fontFamily="Open Sans" fontLetterSpacing="0" forcedItalic="0" multilineHeightUnit="Percentage" fontWordSpacing="0" fontSize="7.5" tabStopDistanceUnit="Percentage" fontWeight="50" allowHtml="0" useSubstitutions="0" fontKerning="1" isExpression="0" tabStopDistance="6" multilineHeight="1" namedStyle="Regular" legendString="Aa" fontSizeMapUnitScale="3x:0,0,0,0,0,0" fieldName="name" fontItalic="0" textColor="91,74,122,255,rgb:0.35686274509803922,0.29019607843137257,0.47843137254901963,1" tabStopDistanceMapUnitScale="3x:0,0,0,0,0,0" blendMode="0" capitalization="0" previewBkgrdColor="255,255,255,255,rgb:1,1,1,1" textOpacity="1">
    <families>
     <family name="Open Sans"/>
     <family name="Noto Sans"/>
     <family name="Segoe UI"/>
     <family name="Helvetica Neue"/>
     <family name="Arial"/>
     <family name="Liberation Sans"/>
     <family name="DejaVu Sans"/>
    </families>
    <text-buffer bufferSize="0.69999999999999996" bufferColor="255,255,255,255,rgb:1,1,1,1" bufferJoinStyle="128" bufferSizeMapUnitScale="3x:0,0,0,0,0,0" bufferBlendMode="0" bufferDraw="1" bufferSizeUnits="MM" bufferOpacity="1" bufferNoFill="1"/>
    <text-mask maskSize="1.5" maskType="0" maskSizeMapUnitScale="3x:0,0,0,0,0,0" maskJoinStyle="128" maskOpacity="1" maskSizeUnits="MM" maskEnabled="0" maskSize2="1.5" maskedSymbolLayers=""/>
    <background shapeRadiiUnit="MM" shapeRadiiMapUnitScale="3x:0,0,0,0,0,0" shapeBorderColor="128,128,128,255,rgb:0.50196078431372548,0.50196078431372548,0.50196078431372548,1" shapeBorderWidth="0" shapeRotation="0" shapeFillColor="255,255,255,255,rgb:1,1,1,1" shapeDraw="0" shapeSizeUnit="MM" shapeSizeY="0" shapeSizeMapUnitScale="3x:0,0,0,0,0,0" shapeSVGFile="" shapeBorderWidthMapUnitScale="3x:0,0,0,0,0,0" shapeRotationType="0" shapeBorderWidthUnit="MM" shapeOffsetMapUnitScale="3x:0,0,0,0,0,0" shapeType="0" shapeRadiiY="0" shapeOffsetUnit="MM" shapeOffsetX="0" shapeJoinStyle="64" shapeOpacity="1" shapeBlendMode="0" shapeRadiiX="0" shapeOffsetY="0" shapeSizeX="0" shapeSizeType="0">
     <symbol type="fill" alpha="1" clip_to_extent="1" is_animated="0" name="fillSymbol" frame_rate="10" force_rhr="0">
      <data_defined_properties>
       <Option type="Map">
        <Option type="QString" value="" name="name"/>
        <Option name="properties"/>
        <Option type="QString" value="collection" name="type"/>
       </Option>
      </data_defined_properties>
      <layer pass="0" locked="0" id="" enabled="1" class="SimpleFill">
       <Option type="Map">
        <Option type="QString" value="3x:0,0,0,0,0,0" name="border_width_map_unit_scale"/>
        <Option type="QString" value="255,255,255,255,rgb:1,1,1,1" name="color"/>
        <Option type="QString" value="bevel" name="joinstyle"/>
        <Option type="QString" value="0,0" name="offset"/>
        <Option type="QString" value="3x:0,0,0,0,0,0" name="offset_map_unit_scale"/>
        <Option type="QString" value="MM" name="offset_unit"/>
        <Option type="QString" value="128,128,128,255,rgb:0.50196078431372548,0.50196078431372548,0.50196078431372548,1" name="outline_color"/>
        <Option type="QString" value="no" name="outline_style"/>
        <Option type="QString" value="0" name="outline_width"/>
        <Option type="QString" value="MM" name="outline_width_unit"/>
        <Option type="QString" value="solid" name="style"/>
       </Option>
       <data_defined_properties>
        <Option type="Map">
         <Option type="QString" value="" name="name"/>
         <Option name="properties"/>
         <Option type="QString" value="collection" name="type"/>
        </Option>
       </data_defined_properties>
      </layer>
     </symbol>
    </background>
    <shadow shadowUnder="0" shadowOffsetMapUnitScale="3x:0,0,0,0,0,0" shadowRadiusAlphaOnly="0" shadowRadius="1.5" shadowRadiusMapUnitScale="3x:0,0,0,0,0,0" shadowOffsetDist="1" shadowDraw="0" shadowOpacity="0.69999999999999996" shadowColor="0,0,0,255,rgb:0,0,0,1" shadowOffsetAngle="135" shadowRadiusUnit="MM" shadowOffsetUnit="MM" shadowOffsetGlobal="1" shadowBlendMode="6" shadowScale="100"/>
    <dd_properties>
     <Option type="Map">
      <Option type="QString" value="" name="name"/>
      <Option name="properties"/>
      <Option type="QString" value="collection" name="type"/>
     </Option>
    </dd_properties>
    <substitutions/>
   </text-style>
   <text-format decimals="3" rightDirectionSymbol=">" autoWrapLength="24" formatNumbers="0" wrapChar="" multilineAlign="3" placeDirectionSymbol="0" plussign="0" addDirectionSymbol="0" leftDirectionSymbol="&lt;" reverseDirectionSymbol="0" useMaxLineLengthForAutoWrap="1"/>
   <placement centroidWhole="0" repeatDistanceMapUnitScale="3x:0,0,0,0,0,0" repeatDistanceUnits="MM" rotationAngle="0" maximumDistanceUnit="MM" offsetUnits="MM" overrunDistance="0" allowDegraded="0" lineAnchorPercent="0.5" xOffset="0" priority="3" labelOffsetMapUnitScale="3x:0,0,0,0,0,0" overlapHandling="PreventOverlap" maxCurvedCharAngleIn="25" distUnits="MM" maximumDistance="0" fitInPolygonOnly="0" geometryGenerator="" layerType="UnknownGeometry" prioritization="PreferCloser" overrunDistanceUnit="MM" lineAnchorTextPoint="FollowPlacement" preserveRotation="1" rotationUnit="AngleDegrees" repeatDistance="0" offsetType="0" overrunDistanceMapUnitScale="3x:0,0,0,0,0,0" quadOffset="4" geometryGeneratorType="PointGeometry" maxCurvedCharAngleOut="-25" dist="2.2000000000000002" predefinedPositionOrder="TR,TL,BR,BL,R,L,TSR,BSR" placement="6" yOffset="0" maximumDistanceMapUnitScale="3x:0,0,0,0,0,0" lineAnchorType="0" geometryGeneratorEnabled="0" lineAnchorClipping="0" placementFlags="10" distMapUnitScale="3x:0,0,0,0,0,0" polygonPlacementFlags="2" centroidInside="0"/>
   <rendering scaleVisibility="1" fontMaxPixelSize="10000" fontLimitPixelSize="0" scaleMin="0" obstacle="1" drawLabels="1" scaleMax="5000" obstacleType="1" mergeLines="0" upsidedownLabels="0" minFeatureSize="0" labelPerPart="0" unplacedVisibility="0" maxNumLabels="2000" zIndex="0" limitNumLabels="0" obstacleFactor="1" fontMinPixelSize="0"/>
   <dd_properties>
    <Option type="Map">
     <Option type="QString" value="" name="name"/>
     <Option name="properties"/>
     <Option type="QString" value="collection" name="type"/>
    </Option>
   </dd_properties>
   <callout type="simple">
    <Option type="Map">
     <Option type="QString" value="pole_of_inaccessibility" name="anchorPoint"/>
     <Option type="int" value="0" name="blendMode"/>
     <Option type="Map" name="ddProperties">
      <Option type="QString" value="" name="name"/>
      <Option name="properties"/>
      <Option type="QString" value="collection" name="type"/>
     </Option>
     <Option type="bool" value="false" name="drawToAllParts"/>
     <Option type="QString" value="0" name="enabled"/>
     <Option type="QString" value="point_on_exterior" name="labelAnchorPoint"/>
     <Option type="QString" value="&lt;symbol type=&quot;line&quot; alpha=&quot;1&quot; clip_to_extent=&quot;1&quot; is_animated=&quot;0&quot; name=&quot;symbol&quot; frame_rate=&quot;10&quot; force_rhr=&quot;0&quot;>&lt;data_defined_properties>&lt;Option type=&quot;Map&quot;>&lt;Option type=&quot;QString&quot; value=&quot;&quot; name=&quot;name&quot;/>&lt;Option name=&quot;properties&quot;/>&lt;Option type=&quot;QString&quot; value=&quot;collection&quot; name=&quot;type&quot;/>&lt;/Option>&lt;/data_defined_properties>&lt;layer pass=&quot;0&quot; locked=&quot;0&quot; id=&quot;{bc1bb6db-08dd-50b7-8de4-4361fca2c2c3}&quot; enabled=&quot;1&quot; class=&quot;SimpleLine&quot;>&lt;Option type=&quot;Map&quot;>&lt;Option type=&quot;QString&quot; value=&quot;0&quot; name=&quot;align_dash_pattern&quot;/>&lt;Option type=&quot;QString&quot; value=&quot;square&quot; name=&quot;capstyle&quot;/>&lt;Option type=&quot;QString&quot; value=&quot;5;2&quot; name=&quot;customdash&quot;/>&lt;Option type=&quot;QString&quot; value=&quot;3x:0,0,0,0,0,0&quot; name=&quot;customdash_map_unit_scale&quot;/>&lt;Option type=&quot;QString&quot; value=&quot;MM&quot; name=&quot;customdash_unit&quot;/>&lt;Option type=&quot;QString&quot; value=&quot;0&quot; name=&quot;dash_pattern_offset&quot;/>&lt;Option type=&quot;QString&quot; value=&quot;3x:0,0,0,0,0,0&quot; name=&quot;dash_pattern_offset_map_unit_scale&quot;/>&lt;Option type=&quot;QString&quot; value=&quot;MM&quot; name=&quot;dash_pattern_offset_unit&quot;/>&lt;Option type=&quot;QString&quot; value=&quot;0&quot; name=&quot;draw_inside_polygon&quot;/>&lt;Option type=&quot;QString&quot; value=&quot;bevel&quot; name=&quot;joinstyle&quot;/>&lt;Option type=&quot;QString&quot; value=&quot;60,60,60,255,rgb:0.23529411764705882,0.23529411764705882,0.23529411764705882,1&quot; name=&quot;line_color&quot;/>&lt;Option type=&quot;QString&quot; value=&quot;solid&quot; name=&quot;line_style&quot;/>&lt;Option type=&quot;QString&quot; value=&quot;0.3&quot; name=&quot;line_width&quot;/>&lt;Option type=&quot;QString&quot; value=&quot;MM&quot; name=&quot;line_width_unit&quot;/>&lt;Option type=&quot;QString&quot; value=&quot;0&quot; name=&quot;offset&quot;/>&lt;Option type=&quot;QString&quot; value=&quot;3x:0,0,0,0,0,0&quot; name=&quot;offset_map_unit_scale&quot;/>&lt;Option type=&quot;QString&quot; value=&quot;MM&quot; name=&quot;offset_unit&quot;/>&lt;Option type=&quot;QString&quot; value=&quot;0&quot; name=&quot;ring_filter&quot;/>&lt;Option type=&quot;QString&quot; value=&quot;0&quot; name=&quot;trim_distance_end&quot;/>&lt;Option type=&quot;QString&quot; value=&quot;3x:0,0,0,0,0,0&quot; name=&quot;trim_distance_end_map_unit_scale&quot;/>&lt;Option type=&quot;QString&quot; value=&quot;MM&quot; name=&quot;trim_distance_end_unit&quot;/>&lt;Option type=&quot;QString&quot; value=&quot;0&quot; name=&quot;trim_distance_start&quot;/>&lt;Option type=&quot;QString&quot; value=&quot;3x:0,0,0,0,0,0&quot; name=&quot;trim_distance_start_map_unit_scale&quot;/>&lt;Option type=&quot;QString&quot; value=&quot;MM&quot; name=&quot;trim_distance_start_unit&quot;/>&lt;Option type=&quot;QString&quot; value=&quot;0&quot; name=&quot;tweak_dash_pattern_on_corners&quot;/>&lt;Option type=&quot;QString&quot; value=&quot;0&quot; name=&quot;use_custom_dash&quot;/>&lt;Option type=&quot;QString&quot; value=&quot;3x:0,0,0,0,0,0&quot; name=&quot;width_map_unit_scale&quot;/>&lt;/Option>&lt;data_defined_properties>&lt;Option type=&quot;Map&quot;>&lt;Option type=&quot;QString&quot; value=&quot;&quot; name=&quot;name&quot;/>&lt;Option name=&quot;properties&quot;/>&lt;Option type=&quot;QString&quot; value=&quot;collection&quot; name=&quot;type&quot;/>&lt;/Option>&lt;/data_defined_properties>&lt;/layer>&lt;/symbol>" name="lineSymbol"/>
     <Option type="double" value="0" name="minLength"/>
     <Option type="QString" value="3x:0,0,0,0,0,0" name="minLengthMapUnitScale"/>
     <Option type="QString" value="MM" name="minLengthUnit"/>
     <Option type="double" value="0" name="offsetFromAnchor"/>
     <Option type="QString" value="3x:0,0,0,0,0,0" name="offsetFromAnchorMapUnitScale"/>
     <Option type="QString" value="MM" name="offsetFromAnchorUnit"/>
     <Option type="double" value="0" name="offsetFromLabel"/>
     <Option type="QString" value="3x:0,0,0,0,0,0" name="offsetFromLabelMapUnitScale"/>
     <Option type="QString" value="MM" name="offsetFromLabelUnit"/>
    </Option>
   </callout>
  </settings>
 </labeling>
 <blendMode>0</blendMode>
 <featureBlendMode>0</featureBlendMode>
 <layerOpacity>1</layerOpacity>
 <mapTip enabled="1">&lt;div style="max-width:22em">&lt;b>[% replace(coalesce(to_string("name"),''),map('&amp;','&amp;amp;','&lt;','&amp;lt;','>','&amp;gt;','"','&amp;quot;','[%','[&amp;#8203;%')) %]&lt;/b>&lt;div>[% replace(coalesce(to_string("address"),''),map('&amp;','&amp;amp;','&lt;','&amp;lt;','>','&amp;gt;','"','&amp;quot;','[%','[&amp;#8203;%')) %]&lt;/div>&lt;/div></mapTip>
 <layerGeometryType>0</layerGeometryType>
</qgis>
